import { notListenedTo } from '../course/rising.ts'
import type { Cue } from './cue.ts'

/** How the matter goes: contacted again, not listened to, over, taken back. */
export const course: readonly Cue[] = [
  {
    reason: 'third or later contact',
    tells: { type: 'repeat-contact' },
    says: [
      '(for the|my|the|this is (my|the|now the)?|now the|on my|this makes|that is the|literally the|is now the|it is my|it is the) {nth} (and (last|final))? (time|call|email|message|chat|attempt|contact|ticket|person|agent|complaint|letter|conversation|request|try|adviser|advisor|engineer|technician|replacement|rep|phone call|contact with|occasion|report|one|reminder|go|follow up|follow|enquiry|inquiry|query)',
      '^ {nth} (and (last|final))? (time|call|email|message|chat|attempt|contact|ticket|letter|complaint|reminder|request|agent|phone call|e mail)',
      '(time|call|email|message|chat|attempt|ticket|contact|attempt|complaint) (number|no|#) (number|3|4|5|6|7|8|9|three|four|five|six|seven|eight|nine|ten)',
      '(called|rung|rang|phoned|contacted|emailed|written|wrote|messaged|chased|explained|asked|complained|reported|spoken|tried|raised|told|chatted|been on|been in|written in|reached out|been through|followed up|requested|called in|filed|opened|sent|submitted|visited|text|texted|queried|been passed|been transferred|repeated|talked|logged|faxed|pinged|chasing|been promised|been told|informed) ... ({number}|three|four|five|six|code|countless|multiple|several|numerous|many|umpteen|so many|a dozen|god knows how many|loads of|at least number|over number|number plus) (or {number})? (different|separate|more|other|bloody|whole|fucking|goddamn)? (times|people|agents|emails|calls|messages|tickets|occasions|advisers|advisors|departments|reps|chats|letters|of you|of your|already|complaints|persons|times now|phone calls|representatives|forms|requests|staff|managers|hands)',
      '({number}|code|countless|multiple|numerous|umpteen|three|four|five|six|several) (separate|different|phone|whole|long|support|bloody)? (calls|emails|messages|tickets|chats|contacts|letters|phone calls|complaints|agents|advisers|advisors|reps|people|attempts|conversations|reminders|visits|follow ups|engineers|technicians|departments|case numbers|reference numbers|operators|different people|follow|enquiries) (and (still|nobody|no|nothing|counting|not|it|i|my|yet|now|you)|later|in|about|already|now|so far|have|has|with no|without|for (this|the same|one)|i have|over|to (fix|sort|get)|cannot|ago|deep|none|, (still|nobody|no|nothing))',
      '(again and again|time and (time)? again|over and over|repeatedly|countless times|multiple times|many times|number times|so many times|numerous times|several times|umpteen times|constantly|keep having to|every (single)? (day|week|time)|how many (more)? times|day after day|week after week) ... (contact*|call*|ring*|phon*|chas*|explain*|ask*|tell*|told|complain*|report*|email*|writ*|messag*|nothing|same (issue|problem|thing|story|question)|repeat*|still|said|promised|do i (have|need)|must i|no (reply|response|answer|one|result)|raised|follow*|remind*|do)',
      '(contact*|call*|ring*|phon*|chas*|explain*|ask*|told|complain*|report*|email*|written|messag*|raised|tried|spoken|remind*) ... (again and again|time and (time)? again|over and over|repeatedly|countless times|multiple times|many times|so many times|numerous times|several times|umpteen times|times now|times already|{number} times|more than (twice|{number} times|once)|thrice|every (single)? (day|week))',
      '(yet again|once again|here (i|we) (am|are|go) again|back (here|on)? again|still the same (issue|problem)|me again|it is me again|again about (the same|this)) ... (same|third|fourth|still|again|number|issue|problem|nothing|chasing)',
      '(passed|bounced|sent|shunted|transferred|pushed|shoved|shuffled|tossed|kicked) (around|between|from (pillar|one|department|person|agent|team|a)|back and forth|round|about) ',
      '(round in circles|going in circles|round and round|pillar to post|runaround|run around|wild goose chase|groundhog day|broken record|merry go round)',
      '(still|yet) (no|not) ... (after|despite) ({number}|code|several|multiple|numerous|all (those|these|my)|so many|many|countless) (calls|emails|messages|weeks|months|contacts|chats|attempts|tickets|visits|phone calls|letters|complaints|reminders|follow ups|conversations)',
      'how many (more)? (times|people|calls|emails|agents|tickets) (do|must|have|am|will|does|is|should|did)',
    ],
    unless: [
      '(booking|booked|bought|buying|ordered|ordering|renewing|staying|stay|flying|visiting|subscription|anniversary|birthday|travelling|love|loved|loving|enjoy*|happy customer|loyal|great|wonderful|brilliant|excellent|amazing|holiday) (with you|from you|here|again|this|it|and|the|for|at|my)?',
      '(how many|number) times (a|per) (day|week|month|year)',
      'how many times (can|may|does|should) (i|it|you|the)',
      '(third|fourth|fifth|number|3rd|4th|5th) (party|floor|parties|birthday|anniversary|child|grade|quarter|gen|generation|avenue|street|person plural|baby|of (january|february|march|april|may|june|july|august|september|october|november|december))',
    ],
  },
  {
    reason: notListenedTo,
    tells: { type: 'bot-failed' },
    says: [
      '(as|like) (i) (have)? (already|just|previously)? (said|told you|mentioned|wrote|explained|stated|typed)',
      '(i|we) (have)? (already|just|literally just|clearly|told you i|keep) (told|said|tell|telling|explained|explain|gave|given|answered|tried|did|done|sent|provided|typed|checked|mentioned|saying|repeating|explaining|written|wrote|entered|shared|confirmed)',
      '(you|u|it|this bot|this thing|the bot) (keep|keeps|kept) (asking|saying|sending|telling|giving|repeating|going|looping|on asking|pointing)',
      '(same|that) (question|answer|thing|link|reply|message|article|response|options|menu) (again|over|twice|three|number|{number}|every)',
      '(not|never) (what|the question|my question) (i (asked|meant|said|want|need)|i)',
      '(that is|that was) not (what|my|the|it|helpful|helping|an answer)',
      '(you|u) (are|r|do|did|is) not (listening|reading|understanding|understand|listen|read|helping|get it|getting it|hear|hearing|answering|answer|answered|help|even)',
      '(did|do|can|are) you (even|actually|not) (read|reading|listen|listening|understand|hear)',
      '(read|check|look at|scroll) (what|my|up|the) (i|message|messages|above|wrote|previous|last)',
      '(going|go|went|goes) (round|around) (and round)? in circles',
      '(this|that|it) (is|did|does|has)? not (help|helping|helpful|work|working|worked|answer|helped|useful)',
      '(useless|pointless|hopeless) (bot|robot|chatbot|thing|machine|answer|reply)',
      '(again QM|seriously QM|are you (serious|kidding|joking)|come on)',
    ],
  },
  {
    reason: 'the trouble is over',
    tells: { type: 'relief' },
    says: [
      '(all|it is|that is|now|everything|problem|issue|its|it has been|got it|been) (is|all|been|now|has been|has|are|finally)? (fine|sorted|solved|resolved|good now|good|fixed|working now|working again|works now|settled|arrived|cleared up|ok now|ok|all right now|back to normal|done|back|clear now|come through|came through|turned up|in order|cool|well now|dealt with|gone through)',
      '(it|that|refund|money|parcel|payment|package|order|email|card|code|he|she|they|bag|suitcase|luggage|ticket) (has|have)? (just|finally|now)? (came|come|arrived|worked|gone|went|showed up|turned up|appeared|landed|works|loaded|reached|been found) (through|up|now|in|back|after all|today|$|.|,|!|thank|this)?',
      '(never mind|nevermind|nvm|no worries|forget it|scrap that|ignore that|ignore me|disregard|false alarm|my mistake|my bad|panic over|crisis averted|i found it|found it|found them|figured it out|worked it out|sorted it|i was looking at|i misread|i was wrong|wrong (account|page|tab|column|date)|i see it now|oh wait|turns out|got it now|no harm done|my fault|i take (it|that) back|i have (it|found it) now)',
      '(stand down|no action needed|no action required|false alarm|no need now|nothing to report|no lawsuit|no person needed|no harm done|no hard feelings|we good|we are good|we are all good|all is well|all is good|crisis over|drama over|withdraw (that|it|my complaint)|i withdraw|do not (trouble|bother) (to ring|to call|ringing|calling|now|anyone)|mystery solved|solved it|cracked it|that did it|did the trick|there it is|here it is|here they are|got in|i am in|back in|topped up|(just)? (walked|come|came) through the door|in my hand|rung the bell with it)',
      '(i had|i was (looking at|using|reading|on|holding)|it was) (the|it|them|my|an|a)? (wrong (one|year|month|page|tab|account|card|cable|date|address|app|login|email|column|window|way)|own (fault|mistake|error)|upside down|back to front|mistake|bad|fault)',
      '(that was|i was) (rude|harsh|uncalled for|out of order|unfair|out of line|too much|unkind|nasty|short|snappy) (of me|to you|with you|earlier|just now)?',
      '(actually|oh|ah|ok|in the end|turns out) (,)? (it|that) (was|is|were) (actually|really|quite|so|dead|super)? (easy|simple|fine|quick|nothing|ok)',
      '(excuse|pardon|forgive|ignore) (me|my (earlier|language|words|outburst|rant|tone|manners|last|temper|french|previous))',
      '(you|u) (did not|do not) deserve (that|it)',
      '(it is|was|were) (just|only) (my (son|daughter|husband|wife|kid|kids|mum|flatmate|partner|cat|dog)|the (cat|dog|wind|neighbour|solar man))',
      '((feel|feeling|much|bit|little|getting|am|lot) (calmer|better|happier)|relieved|phew|what a relief|relief|feel better|feeling better|feeling calmer|calmed down|cooled (down|off)|much better|less worried|less stressed|breathing again|weight off)',
      '(sorry|apologies|apologise|apologize) (for|about|that i) ... (shouting|snapping|earlier|before|outburst|rude|language|swearing|rant|ranting|losing|that|my tone|temper|being)',
      '(that|this|you|it) (really|actually|does|has|have|did)? (helps|helped|works|worked|fixed it|solved it|did it|sorted it|does the trick|did the trick|is perfect|is great|is what i needed|makes sense)',
      '(thank you|thanks|ta|cheers) ... (sorted|fixed|help|all (good|fine)|works|done|kind|patience|explaining|clear|great|perfect|helpful)',
    ],
    unless: [
      '(not|never|nothing|still|nobody|no) (been|all|yet|it|is|really|fully|even)? (fine|sorted|solved|resolved|good|fixed|working|settled|arrived|ok|better|helped|works|worked|calmer)',
      '(would|will|should|supposed to|if|when|until|hope|hoping|could|to be|want|need|get) (it)? (be|is|gets|have it|this|been)? (fine|sorted|solved|resolved|fixed|better|all right|working|happier|calmer)',
    ],
  },
  {
    reason: 'takes it back',
    tells: { type: 'retraction' },
    says: [
      '(only|just|was|am|i am|i was|obviously|totally) (only|just)? (joking|kidding|messing|teasing|exaggerating|venting|being dramatic|being sarcastic|having a laugh|having you on)',
      '(did not|do not|not) (really)? (mean|serious) (it|that|any of (it|that)|what i said|literally|for real|by that)',
      '(jk|just a joke|it was a joke|a bad joke|bad joke|figure of speech|not literally|ignore what i said|forget (what|that) i (said|wrote)|forget i said|pretend i did not|i take that back|was being dramatic|over reacted|overreacted|overreacting)',
      '(do not|no need to) (worry|take (it|that|me) seriously|panic)',
      '(i am|im) (fine|ok|all right|good|safe|calm) (now|really|honestly|again|today|,|$|.|thanks)',
    ],
  },
]
