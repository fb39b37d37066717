import { type FaultRules, sentence } from '../finding.ts'

const seen = 'I can see how much this matters.'
const hard = 'That sounds hard, and it makes sense that you feel this way.'
const step = 'Here is what I can do: [next step].'
const wait = 'I know you have waited. The next thing that happens is [what] by [time].'

/** Waves away what the customer feels, or the customer. */
export const dismissive: FaultRules = {
  fault: 'dismissive',
  why: 'Can sound as if the feeling does not count.',
  rules: [
    sentence(/\b(calm|settle|cool|simmer) (yourself )?down\b|\b(keep|stay) calm\b/gi, hard),
    sentence(
      /\b(just|please|try to|need to|should|can you|could you) (relax|chill|cheer up|lighten up|smile)\b|(?<=^|[.!?,]\s*)(relax|chill|cheer up|lighten up|smile|chin up)\b/gi,
      hard,
    ),
    sentence(
      /\b(get|got|getting) over (it|this|yourself)\b|\bmove on\b(?! to\b)|\blet (it|this) go\b|\bget a grip\b|\bgrow up\b|\b(man|toughen|suck it) up\b|\bpull yourself together\b/gi,
      hard,
    ),
    sentence(
      /\b(don't|do not|stop|quit) (be|being|get|getting|acting)( so| such| all| too| a bit)? ?(a |an )?(drama\w*|upset|silly|angry|sensitive|emotional|ridiculous|negative|difficult|rude|impatient|childish|worked up|hysterical|sad|mad|stressed|anxious|paranoid|aggressive|like (this|that)|baby)\b/gi,
      hard,
    ),
    sentence(
      /\b(stop|quit) (worrying|complaining|crying|overreacting|panicking|shouting|yelling|whining|moaning|asking|messaging|writing|going on|fussing|sulking|making)\b|\bdon't (worry(?! about (the|your|any|what|that|sending|paying))|panic|stress|fuss|cry|overreact|make (such )?a (fuss|scene|big deal|drama))\b/gi,
      seen,
    ),
    sentence(
      /\b(no|any|not) (need|reason|point|use|sense)( in)?( for you)? (to )?((be|get|getting|being) (so |all |that |too )?(upset|angry|rude|sad|scared|afraid|frightened|nervous|anxious|worried|stressed|emotional|dramatic|aggressive|sarcastic|worked up|alarmed|ashamed|embarrassed|concerned)|shout\w*|yell\w*|worry\w*|panic\w*|cry\w*|fuss\w*|swear\w*|complain\w*|overreact\w*|(upset|angry|rude|sad|scared|afraid|frightened|nervous|anxious|worried|stressed|emotional|dramatic|aggressive|sarcastic|worked up|alarmed|ashamed|embarrassed|concerned))\b/gi,
      seen,
    ),
    sentence(
      /\byou('re| are|'re just| are just)?( really| clearly| obviously| simply)? ?(being |acting |getting )?(over-?reacting|over-?react|too sensitive|too emotional|so dramatic|dramatic|unreasonable|hysterical|paranoid|ridiculous|difficult|childish|impatient|over-?thinking|making (a|such a) (fuss|big deal|mountain|scene)|imagining|exaggerating|blowing|confused|the only (one|customer|person|client)|special)\b|\byou (sound|seem|look|come across as?) (\w+ )?(hysterical|paranoid|dramatic|crazy|mad|childish|emotional|unstable|confused|aggressive|rude|bitter)\b|\b(not|isn't|is not) (everything|all) (is )?about you\b|\bnot everything is about you\b|\byou('re| are) not (the only|special|the first|making (any |much )?sense)\b/gi,
      seen,
    ),
    sentence(
      /\b(isn't|is not|it's not|that's not|not|hardly|wasn't|no)( exactly| really)?( all)?( a| an| such a| that| the| so| much of a| worth)?( big| huge)?( a)? ?(deal|end of the world|emergency|life or death|disaster|tragedy|worth (the|getting|all|worrying|crying))\b|\bisn't (that|so) (bad|serious|important|urgent|hard|difficult)\b|\b(not|can't be|cannot be|couldn't be|wasn't|really) (that|so|all that|really that|as) (bad|painful|terrible|awful|serious|important|urgent|hard|difficult|much|long)\b/gi,
      seen,
    ),
    sentence(
      /\b(deep breath|chill pill|bright side|silver lining|count your blessings|first[- ]world|storm in a teacup|mountain out of|spilt milk|in the grand scheme|worse things|bigger problems|could be (a lot |much |so much )?worse|could have been (a lot |much |so much )?worse|worse off|have it worse|had it worse|got it worse)\b/gi,
      hard,
    ),
    sentence(
      /\bat least (you|it|it's|that's|they|we|he|she|there|nobody|no one|your|that|this|now)\b/gi,
      hard,
    ),
    sentence(
      /\bwhatever\b(?! (you|works|is|suits|helps|it|comes|we|feels|the|time))|\bso what\b|\bwho cares\b|\bwhat (of|about) it\b|\bbig deal\b|\bboo hoo\b|\bblah\b|\byawn\b|\bcry me\b|\btough (luck)?(?=[.!,]|$)|\btoo bad\b|\bhard luck\b|\bbad luck\b|\boh well\b/gi,
      seen,
    ),
    sentence(
      /\b(that's|such is|this is|it's) (just )?(life|how it (is|works|goes)|the way (it|things)|what happens|one of those things|part of life|normal\b)\b|\b(these )?things (like this )?happen\b|(?<!\b(when|where|if|what|before|after|time|often|how|until) )\bit happens\b|\bit is what it is\b|\bwe all have (bad|our|problems|those)\b|\b(shit|stuff|mistakes) happens?\b/gi,
      hard,
    ),
    sentence(
      /\bnot (really )?(my|our) (problem|job|department|fault|concern|issue|business|responsibility|area)\b|\b(isn't|is not|aren't) (my|our) (problem|job|department|fault|concern|issue|business|responsibility|area)\b|\bnothing to do with (me|us)\b|\bsomeone else's problem\b|\byour problem\b/gi,
      step,
    ),
    sentence(
      /\b(nothing|not much|not a lot|little|no more)( else| more)?( that)? (i|we) can (do|say|offer|help)\b|\bcan't (really )?help (you|with that|there|any)\b|\bcannot (really )?help (you|with that|there|any)\b|\bno(thing)? (use|point) (in )?(asking|complaining|writing|arguing|talking)\b|\bmy hands are tied\b|\bthere's nothing\b/gi,
      step,
    ),
    sentence(
      /\b(i|we) (really |honestly |simply )?(don't|do not|couldn't|could not) (really )?(care|have time|see the (problem|point|issue)|see why|get why|know why you|understand why|know what you (want|expect))\b|\bi'm (too |very )?busy\b|\bwe're (too |very )?busy\b|\bhave (other|plenty of other|more important) (customers|people|things|chats|cases)\b/gi,
      seen,
    ),
    sentence(
      /\bif you say so\b|\bas you (wish|like)\b|\bsuit yourself\b|\bsure you (are|do|did|have)\b|\b(fine|ok|okay|right|sure|yeah)[,.] (then|whatever|i guess|if that)\b|\bi guess\b(?= so|\.|$)|\bnoted\.?$|\bk\.?$/gi,
      seen,
    ),
    sentence(
      /\b(nothing|no reason|not anything) to (worry|cry|complain|panic|fuss|fear|((be|get) (so )?(upset|angry|rude|sad|scared|afraid|frightened|nervous|anxious|worried|stressed|emotional|dramatic|aggressive|sarcastic|worked up|alarmed|ashamed|embarrassed|concerned)))\b|\byou worry too much\b|\byou('ll| will) (be (just )?(fine|ok|okay|alright|all right|over it)|get over|live|survive|manage|cope|get used)\b|\b(all )?in your (head|imagination)\b|\b(it's|it is|it'll be|it will be) (probably |just |totally |perfectly )?(nothing|fine|all good)(?=[.!,]|$)/gi,
      hard,
    ),
    sentence(
      /\b(^deal with (it|that|this)|patience is|be patient|have (some |a little |a bit of )?patience|a little patience|wait (your turn|like everyone)|just wait|have to (just )?(wait|live with|accept|deal|be patient|put up|get used|lump)|just deal with it|live with it|get used to it|put up with it|suck it up)\b/gi,
      wait,
    ),
    sentence(
      /\b(everyone|everybody|other (customers|people|passengers|guests|callers)|others|most (people|customers)|lots of people|plenty of people|thousands of)( else)?( here| also| all| always)? (don't|do not|never|lose|wait|has|have|gets|get|manages|manage|goes|go|does|do|had|seems?|copes?|can|complains?|complained|waits?|feels?|finds?|would)\b(?!.{0,40}\b(same (fault|problem|error|issue) today|affected|seeing (it|this) too)\b)/gi,
      hard,
    ),
    sentence(
      /\b(heard|seen|had|dealt with|get|handled) (it all|this all|all this|that one|worse|this|that|these|this sort of thing|this kind of thing|complaints like)( all)? (before|many times|a hundred times|a lot|every day|all day|all the time|daily)\b|(?<=^|[.!?,;] ?)people (always |just )?(lose|wait|manage|cope|don't|complain)\b|\b(heard|seen|had|dealt with|handled) (much |far )?(worse|it all)\b/gi,
      seen,
    ),
    sentence(
      /\b(already|just|literally) (told|said|explained|answered|mentioned|replied|gave)( you| that| this| it|$|\.)|\b(i|we)('ve| have) (told|said|explained|answered)( \w+)? (\w+ times|already|twice|before)\b|\byou('ve| have) (already )?(been answered|been told|had your answer|got your answer|mentioned)\b|\byou (already )?mentioned (that|this|it)\b|\b(as|like) (i|we)( have|'ve| had)?( already| just| clearly)? (said|told|mentioned|explained|stated|wrote|answered)\b|\b(per|see|read|refer to|check) my (last|previous|earlier|first)\b|\bhow many times\b|\b(for the last time|once again|one more time|yet again)\b|\brepeat(ing)? myself\b/gi,
      'Let me put it in another way: [the answer].',
    ),
    sentence(
      /\b(google it|look it up|read the (faq|terms|manual|email|e-mail|message|instructions|website|small print|help)|it's (all )?(on|in) (the|our) (website|faq|email|site|terms|help)|(just )?(check|see|use|try|visit|go to) (the|our) (website|faq|help (page|pages|centre|center)))\b(?! together)/gi,
      step,
    ),
    sentence(
      /\bwhat (exactly )?(do|did) you (want|expect)( me| us)?( to do)?\b|\bwhat('s| is) your (point|problem|issue)\b|\bwhy (are|do|would) you (so |get |getting |feel |be )*(upset|angry|worried|mad|stressed|bothered|crying|shouting|care|sad|still|here|asking|writing|this)\b|\bis that (all|it)\?|\b(are|have) you (finished|done)\b|\bso\?$|\band\?$|\byour point\?/gi,
      'Tell me what would help most right now.',
    ),
    sentence(
      /\b(take|taking) (it|this|things) (so |too )?(personally|seriously|to heart|hard)\b|\bno offen[cs]e\b|\bwith (all due )?respect\b|\bmake (a )?(fuss|scene)\b|\bdramatic\b|\bover-?reacting\b|\bdrama\b|\battitude\b|\btantrum\b/gi,
      seen,
    ),
    sentence(
      /\bsorry (that )?(if )?you('re| are)? (feel|feeling|think|see it|were offended|took|misunderstood|find|upset)( it)?( this| that)?( way)?\b|\bsorry if (you|this|that|anyone|i|we|it)\b|\bsorry,? but\b|\b(understand|get|hear|see)( you| that| it| this| what you('re| are) saying| how you feel| your (point|frustration|concern))?,? but\b/gi,
      'I am sorry that this happened.',
    ),
    sentence(
      /\b(can|could|shall) we (please )?(move on|get (on|back)|focus|stick|wrap|finish)\b|\b(off[- ]topic|beside the point|not relevant|irrelevant|doesn't matter|does not matter|makes no difference|not interested|don't need (to hear|to know|your|the) (life|whole|all|story)?)\b|\b(life|sob) story\b|\bget to the point\b|\bforget (about it|it)\b|\bnever mind\b|\bignore it\b/gi,
      seen,
    ),
    sentence(
      /\b(won't|doesn't|will not|isn't going to|never) (bring|fix|solve|change|get|make|help|speed|kill) (\w+ ){0,3}(back|anything|it|this|matters|things|faster|quicker|up|you)(?=[.!]|$)|\bnobody (has |had |is |was )?(died|dead|got hurt|forced|made|asked you)\b|\bno ?(one|body) (cares|is listening|has (hacked|forced))\b|\bseriously\?|\breally\?(?=$)/gi,
      seen,
    ),
    sentence(
      /\b(why|how) (does|would|should|is) (it|this|that|any of (it|this)) (even |really )?(matter|important|relevant|my|a problem|such)\b|\bfail(ed|s)? to see\b|\bi (doubt|bet|highly doubt)\b|\bi'm sure (it|that|this)('s| is| was|'s not| wasn't| isn't)\b|\b(surely|come on|oh please|give me a break|spare me|save it|yes yes|yeah yeah|yada|right right|sure sure|congratulations, you)\b(?=[ ,.!])/gi,
      seen,
    ),
    sentence(
      /\b(good|lucky|well done|nice) for you\b|\b(life|the world) (isn't|is not|ain't|'s not) (always )?(fair|easy|perfect)\b|\b(real world|join the club|get in line)\b(?=[.!,]|$)|\bdo you want a (medal|cookie|prize)\b|\byou think (you|that|this|it)\b|\byou have it (bad|hard)\b|\bgood luck( with (that|it|this))?[.!]?$/gi,
      seen,
    ),
    sentence(
      /\b(feel|be) free to (leave|go|cancel|complain|shop|find|try someone)\b|\bif you (don't|do not) like (it|this|that)\b|\b(shop|go|look|try) (somewhere|someplace|elsewhere)( else)?\b|\bgo ahead,? (and )?(call|complain|sue|cancel|leave|report|tell)\b|\b(ask|bother|call|try|annoy|tell|speak to|talk to) (someone|somebody|anyone|anybody) (else|who)\b|\bthere's the door\b/gi,
      step,
    ),
    sentence(
      /\b(try|take up|do some) (yoga|meditation|breathing|therapy|sleeping|exercise|a walk|a hobby)\b|\bmaybe you (need|should (see|get|take|try|talk))\b|\bhave you (tried|considered|thought (about|of)) (not|being|therapy|calming|relaxing|growing)\b|\bgo (and )?(see|get|talk to) (a|some|your) (doctor|therapist|shrink|help|psychologist|psychiatrist)\b|\byou need (a holiday|a hobby|therapy|to (relax|understand|realise|realize|accept|learn|stop|be|listen))\b|\blike an? (adult|grown[- ]?up|normal person)\b/gi,
      hard,
    ),
    sentence(
      /\b(should|could) be (grateful|thankful|glad|happy|pleased)\b|(?<=^|[.!?,] ?)(just )?be (grateful|thankful|glad|happy)\b|\b(you're|you are) (lucky|fortunate)\b|\bcount yourself\b|\blook on the\b|\bthink positive\b|\bstay positive\b|\bbe positive\b|\bhappens for a reason\b|\btime heals\b|\bin a better place\b/gi,
      hard,
    ),
    sentence(
      /\bi know (exactly )?how (you|that|it) feels?\b|\bi (understand|know) exactly\b|\b(i've|i have|we've all|we have all) been there\b/gi,
      'I can only imagine what this has been like.',
    ),
    sentence(
      /\b(i|we) (can't|cannot|won't|will not) (keep|discuss|talk|argue|continue|go on|waste|spend|deal)\b|\bwast(e|ing) (of )?(my|our|everyone's|time)\b|\bend of (story|discussion|conversation)\b|\b(case|topic|matter) closed\b|\btake it or leave it\b|\bthat's (that|final)(?=[.!]|$)|\bclosing (this|the) (chat|case|ticket|conversation)( now)?\b/gi,
      step,
    ),
  ],
}
