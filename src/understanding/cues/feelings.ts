import { type Emotion, inDespair, type Level } from '../../conversation/index.ts'
import type { Cue } from './cue.ts'

const bit =
  '(a (bit|little|tad|touch|smidge|wee bit)|slightly|mildly|somewhat|kind of|sort of|rather|faintly|vaguely|fairly|a (tiny|little) bit|only a|not (too|very|exactly|that|best|overly|entirely|super|altogether)|less than|low key|lowkey|ever so slightly|marginally|moderately|quite)'
const very =
  '(very|so|really|extremely|absolutely|totally|completely|utterly|beyond|bloody|fucking|incredibly|deeply|seriously|truly|genuinely|proper|hugely|massively|bitterly|terribly|super|thoroughly|damn|mighty|well|truly|sorely|more than|such|too|sick and|all|pretty|highly|greatly)'

function feeling(
  reason: string,
  emotion: Emotion,
  level: Level,
  says: readonly string[],
  unless?: readonly string[],
): Cue {
  return { reason, tells: { type: 'feeling', emotion, level }, says, ...(unless ? { unless } : {}) }
}

const angry =
  '(angry|mad|cross|annoyed|irritated|irked|miffed|peeved|narked|vexed|ticked off|put out|hacked off|cheesed off|pissed|pissed off|piqued|aggrieved|grumpy|indignant|displeased|not amused|aggravated|provoked)'
const frustrated =
  '(frustrated|frustrating|annoying|irritating|tiresome|fed up|exasperated|exasperating|tedious|inconvenient|inconvenienced|bothered|bothersome|impatient|irksome|infuriating|aggravating|a nuisance|a pain|a hassle|a faff|a drag|maddening|vexing)'
const let_down =
  '(disappointed|disappointing|let down|underwhelmed|underwhelming|dissatisfied|unsatisfied|unhappy|deflated|dismayed|unimpressed|disillusioned|disheartened|disheartening|gutted|shortchanged|short changed|cheated|displeased|crestfallen|bummed|bummed out)'
const sad =
  '(sad|upset|down|low|blue|tearful|hurt|miserable|unhappy|lonely|emotional|gloomy|glum|melancholy|heartsick|wounded|sorrowful|dejected|forlorn|homesick)'
const scared =
  '(worried|anxious|nervous|concerned|uneasy|scared|afraid|frightened|apprehensive|on edge|jittery|alarmed|stressed|tense|panicky|fearful|unsettled|worrying|worrisome|stressing|bothered|fretting|spooked|rattled|wary)'
const lost =
  '(confused|confusing|puzzled|puzzling|lost|unsure|baffled|baffling|bewildered|bewildering|perplexed|unclear|stumped|muddled|mixed up|mystified|at a loss|none the wiser|flummoxed|nonplussed|in the dark)'
const snowed =
  '(overwhelmed|overwhelming|swamped|stressed|stressed out|burnt out|burned out|exhausted|drained|worn out|run ragged|frazzled|snowed under|stretched|worn down|shattered|knackered|weary|overloaded|overstretched|at full stretch)'

export const feelings: readonly Cue[] = [
  feeling('slightly annoyed', 'anger', 'mild', [
    `${bit} ${angry}`,
    `${bit} (rude|cheeky|off|rich|unfair|unprofessional|much|short with me|unfriendly|harsh)`,
    '(tsk|tut|tut tut|oi|grr|grrr|hmph|humph|ugh|argh|gah)',
    'not (impressed|pleased|happy|best pleased|amused|thrilled|overjoyed|delighted|chuffed|a fan|ideal|on)',
    'could do without',
  ]),
  feeling(
    'angry',
    'anger',
    'moderate',
    [
      `${very} ${angry}`,
      `(i am|am|feel|feeling|getting|got|makes me|made me|left me|we are|makes|become|becoming) {softly}? ${angry}`,
      '((could|can) not be (angrier|more (angry|annoyed|upset|disgusted|furious))|no excuse (for|whatsoever)|not having (it|this|that)|the decency to|how dare|not (acceptable|good enough|okay|on|right|fair|how you treat|a way to treat)|unfair|out of order|angry|seething|fuming|outrage|outraged|outrageous|disgrace|disgraceful|disgusted|disgusting|unacceptable|ridiculous|rip off|ripoff|ripped off|joke|jokers|cowboys|shambles|shambolic|crooks|thieves|robbery|daylight robbery|scam|scammers|scammed|con|conned|liars|lied|lying|lies|cheats|cheating|insult|insulting|insulted|bullshit|bull|bollocks|crap|bs|pissed off|appalled|appalling|atrocious|absurd|a farce|farcical|shocking|scandalous|shameful|ashamed of yourselves|how dare|nerve|incompetent|incompetence|useless|clueless|idiots|morons|muppets|clowns|pathetic|nonsense|rubbish|garbage|terrible|horrible|awful|worst|unbelievable|for fuck sake|what the fuck|what the hell|the hell|shitty|stupid|screw you|screwed|steal|stealing|stole|fobbed off|treated like|what a joke|take the piss|taking the piss|taking the mick|blood boil|blood is boiling|boils my|makes my blood|hopping mad|livid|had it with|sick to death|arse|arsehole|assholes|damned|nonsensical|wahala|una dey mad|rude|insolent|disrespect*|arrogant|mockery|laughing stock)',
      '(demand|expect) (a|an|answers|my|to know|immediate)',
      '(:angry:|:rude:|:poop:)',
    ],
    [
      '(not|never|nothing|no) (a)? (rip off|scam|joke|angry|rude|ridiculous)',
      '(fucking|bloody|damn|shit|crap) (amazing|brilliant|great|awesome|love|good|fantastic|perfect|excellent|lovely|marvellous|legend|legends|genius|beautiful)',
      '(ridiculously|insanely|stupidly|disgustingly|outrageously|shockingly) (good|fast|easy|cheap|helpful|happy|quick|comfy|comfortable|pretty|cute)',
    ],
  ),
  feeling(
    'in a rage',
    'anger',
    'severe',
    [
      '(furious|livid|enraged|raging|incandescent|apoplectic|seeing red|beside myself with (anger|rage)|shaking with (rage|anger|fury)|shaking i am so|absolutely (fuming|livid|furious|raging|seething)|boiling with|blind rage|rage|i hate you|hate you all|hate your|never been (so|this|more) (angry|furious|livid|insulted)|ready to explode|about to explode|lose my (shit|mind|rag)|go to hell|rot in hell|burn in hell|scum|bastards|bastard|cunts|parasites|bloodsuckers|vermin|i could scream|want to scream|screaming at (the|my)|so angry i|so mad i|out of my mind with (anger|rage)|ballistic|spitting (feathers|blood|nails)|steam coming out|hit the roof|through the roof with|murderous|explode)',
      'fuck (you|off|this|your|all|the lot)',
    ],
    [
      '(no|not|never) (longer|any more)? (furious|livid|raging)',
      'was (furious|livid|raging|fuming) ... (but|until|now|then)',
    ],
  ),
  feeling('slightly frustrated', 'frustration', 'mild', [
    `${bit} ${frustrated}`,
    `${bit} of (a|an) (pain|nuisance|hassle|faff|mess|let down|inconvenience|chore|shame|pity|disappointment)`,
    '(hmm|sigh|ho hum|meh|oh well|whatever|typical|figures|here we go|yet again|once more|would be nice|if it is not too much|i suppose|i guess|never mind then|fine then|if you say so|is it too much|any chance you could actually|:annoyed:|:facepalm:|finally|about time|took long enough|at last|again QM|still no|still not|still waiting|still nothing|keeps|keep having|every time|already told|nice of you|fiddly|clunky|slow|glitchy|buggy|awkward)',
  ]),
  feeling(
    'frustrated',
    'frustration',
    'moderate',
    [
      `${very} ${frustrated}`,
      `(i am|am|feel|feeling|getting|got|it is|this is|that is|find it|found it|become|becoming) {softly}? (frustrated|frustrating|fed up|exasperated|infuriating|maddening|tiresome)`,
      '(fed up|had enough|sick of|tired of|sick and tired|at my wits end|at my wit s end|wits end|wit s end|end of my tether|end of my rope|up the wall|round the bend|round the twist|losing patience|lost patience|lost my patience|patience is|running out of patience|out of patience|run out of patience|waste of (my)? (time|money|a day|an hour)|wasted (my|a|an|hours|all|so|two|three|number|the whole)|wasting my|hours of my|on hold for|been on hold|number hours|whole (day|morning|afternoon|weekend)|entire (day|morning|afternoon|weekend)|all day|going nowhere|getting nowhere|nobody (helps|cares|answers|replies|calls|listens|knows|responds|has)|no one (helps|cares|answers|replies|calls|listens|knows|responds|has)|no reply|no response|no answer|ignored|ignoring|being ignored|for (number|{number}) (weeks|months|days|hours)|how (hard|difficult|long|many times) (can|is|does|do|must|will)|makes no sense|driving me (mad|crazy|insane|nuts|up|round|bonkers)|drives me (mad|crazy|insane|nuts|up|round|bonkers)|doing my head in|does my head in|tearing my hair|pulling my hair|banging my head|head against|enough is enough|this is (getting )?(ridiculous|silly|a joke|beyond)|last straw|final straw|cannot believe|can not believe|over it|done with (this|you)|worn out (from|by|with) (chasing|this|all|trying)|chasing (this|you|my|for|up)|give me strength|every single (time|day|week)|back to square one|complete mess|fuming|cancel (everything|the lot|it all))',
    ],
    [
      '(can not believe|cannot believe) ... (how (good|easy|fast|quick|lucky|kind|lovely|nice|great|cheap)|luck|it (works|worked|fits)|amazing|beautiful|great)',
      '(fed up|tired) of (my old|the old|my current|my hair)',
    ],
  ),
  feeling('exaggerates', 'frustration', 'mild', [
    '(could|want to|going to|gonna|about to|feel like|felt like|ready to|wanted to|tempted to|close to|would happily|will) (happily|cheerfully|just|gladly|honestly|seriously|genuinely|literally)? (murder|kill|strangle|throttle|smash|throw|throwing|smashing|chuck|punch|kick|shoot|launch|hurl|drop kick|set fire to|burn|bin|destroy|yeet|batter|slap|hit|chucking|launching) (this|that|the|my|your|whoever|whichever|the (person|genius|idiot|man|guy|one) who) ... (printer|router|laptop|computer|phone|app|website|machine|menu|form|box|packaging|remote|wifi|hub|modem|tablet|screen|tv|designed|invented|wrote|made|thought|came up|put|flat pack|wardrobe|vacuum|hoover|boiler|thermostat|alarm|chatbot|bot|system|site|page|captcha|password|queue|hold music|music|keyboard|mouse|out of the window|out the window|at the wall|against the wall|across the room|in the (sea|bin|river|canal|pond)|through the (wall|window)|with a hammer|kettle|toaster|scanner|speaker|doorbell|fridge|oven|washing machine|dishwasher|lawnmower|tent|pushchair|zip|car|bike|game|console|controller|headset|camera|watch|jar|lid|instructions)',
    '(whoever|whichever genius|the (genius|idiot|person) who) (designed|invented|wrote|thought of|came up with|made) ... (deserves|needs|should|wants)',
    '(makes|make|made|making) me (want to|wanna) (scream|cry|throw|smash|tear|pull|weep)',
    '(boss|mum|mom|wife|husband|dad|kids|daughter|son|girlfriend|boyfriend|partner|flatmate|flatmates|mother|sister|brother|manager|teacher|mother in law) (is going to|will|would|gonna|is gonna|are going to|is) (kill|murder|strangle|skin|have|killing) me',
  ]),
  feeling('slightly disappointed', 'disappointment', 'mild', [
    `${bit} ${let_down}`,
    '((would|will|can|could|do) not (be)? (recommend|recommending|buy|order|book|use|come|shop) (this|it|you|again|here|to)|hoped for (better|more)|was hoping|expected (better|more)|thought it would be|not (as (good|nice|big|advertised|described|expected|pictured|hoped)|quite what|what i (expected|hoped|wanted)|up to (scratch|par|standard|your usual)|great|impressed|worth)|shame (that|about|you|it|the|i|though)|a shame|what a (shame|pity|let down)|pity (that|about|you|it)|could be better|could have been better|bit meh|so so|underwhelm*|not (my|the) best|can not say i am (impressed|happy|thrilled|pleased|delighted)|used to be better|gone downhill|not like it used|below (par|average|expectation*)|mediocre|lacklustre|average at best|better than this|would have liked|would have expected|thought (you|better)|meh|sadly)',
  ]),
  feeling('disappointed', 'disappointment', 'moderate', [
    `${very} ${let_down}`,
    `(i am|am|feel|feeling|we are|felt|left me|was) {softly}? (disappointed|let down|gutted|dissatisfied|disheartened|disillusioned|dismayed|cheated|unhappy)`,
    '(gutted|let (me|us) down|such a let down|big let down|huge let down|hugely disappoint*|bitterly disappoint*|poor (service|quality|show|effort|form|customer)|shoddy|cheap and nasty|falling apart|fell apart|ruined (my|our|the|her|his|everything)|spoilt (my|our|the|her|his)|spoiled (my|our|the|her|his)|waste of money|high hopes|not fit for|never (again|buying|using|ordering|booking|shopping|coming)|lost (all)? (faith|trust|confidence)|expected (so much)? better (from|of)|thought you were (better|different)|feel (cheated|betrayed|robbed|let down)|after (number|{number}|all these|so many) years (of|as|with)|loyal customer|heart sank|dashed|broken promises|broke your promise|you promised)',
  ]),
  feeling('crushed', 'disappointment', 'severe', [
    '(crushed|devastated|heartbroken|broke my heart|broken hearted|shattered|destroyed|in bits|in pieces) ... (because|you|your|cancel*|ruin*|wedding|holiday|dream|dreams|lost|hopes|over|daughter|son|trip|birthday|missed|after)',
    '(dream|dreams|hopes|wedding|big day|once in a lifetime|honeymoon) (is|are|was|were|has been|have been)? {softly}? (ruined|destroyed|shattered|over|gone|crushed|wrecked|in tatters)',
  ]),
  feeling('a little sad', 'sadness', 'mild', [
    `${bit} (of)? ${sad}`,
    '(feel|feeling|felt|am|been) (a bit)? (bad|sad|low|down|blue|meh|off|lonely|rubbish) (about|today|that|to)?',
    '(sad (to|that|about|news|face)|bums me out|bummer|makes me sad|miss (the|my|it|her|him)|:sad:|wistful|a shame to)',
  ]),
  feeling('sad', 'sadness', 'moderate', [
    `${very} ${sad}`,
    '(upset|upsetting|tearful|in tears|crying|cried|weeping|teary|close to tears|near to tears|welling up|sobbing|heartbroken|heartbreaking|hurtful|hurts|miserable|depressed|depressing|gloomy|lonely|alone|isolated|grief|sad|unhappy|:crying:|:heartbroken:|broken|struggling|low mood|feel so (small|stupid|alone|bad|sad|low)|hopeless)',
  ]),
  feeling(inDespair, 'sadness', 'severe', [
    '(can not stop crying|cannot stop crying|crying (all|every|for hours|my eyes|so much|myself|as i|while i|on the|at my|in the|right now|non stop|and (can|shaking))|sobbing|in floods|floods of tears|howling|bawling|despair|desperate|hopeless|broken (man|woman|inside|person)|fallen apart|falling apart|falling to pieces|in bits|in pieces|rock bottom|lowest (point|i have)|hit rock|empty inside|numb|nothing left|nothing matters|no hope|given up|lost everything|my life is (ruined|falling|a mess|in ruins|wrecked)|ruined my life|world (has|is) (ended|collaps*|falling|fallen|come)|can not get out of bed|not left (the house|my bed)|can not face|can not see (a way|any (way|point|hope|future|end|reason)|how)|devastated|inconsolable|distraught|shattered|heart is breaking|not eaten (in|for)|not slept (in|for)|so alone|completely alone|nobody left|everything is (gone|ruined|falling|lost|over|pointless)|what is the point|why do i (bother|even)|all hope|beyond sad)',
  ]),
  feeling('slightly worried', 'fear', 'mild', [
    `${bit} ${scared}`,
    '(just want to (check|make sure|be sure)|just (checking|worried|concerned)|should i be (worried|concerned)|is (it|this|that) (safe|ok|normal|legit|genuine|real)|bit of a worry|hope (it is|it|nothing|i have) not|fingers crossed|better safe|want reassurance|peace of mind|getting worried|starting to worry|worry (that|about)|worries me|worrying)',
  ]),
  feeling('worried', 'fear', 'moderate', [
    `${very} ${scared}`,
    `(i am|am|feel|feeling|getting|we are|got|makes me|really) {softly}? (worried|anxious|nervous|scared|afraid|frightened|stressed|alarmed)`,
    '(worried sick|can not sleep|not sleeping|losing sleep|keeps me (up|awake)|up all night|lying awake|sick with worry|panic|panicking|panicked|dreading|dread|frightened|scared|terrified|fear|heart (is)? (racing|pounding|in my mouth)|nightmare|hacked|stole my|scammed|someone (has|is|got) (in|using|into|accessed|used|taken|emptied)|stranded|stuck (at|in|on|abroad|here)|shaking|trembling|please hurry|urgent|urgently|emergency|need help now|:afraid:|:shocked:)',
  ]),
  feeling('in panic', 'fear', 'severe', [
    '(terrified|petrified|panicking|panic attack|panic attacks|having a panic|can not breathe|cannot breathe|can not stop shaking|shaking (so|and|all)|hyperventilat*|beside myself|out of my mind|worried sick|scared to death|scared stiff|scared out of|frightened to death|life savings|all (of)? (my|our) (savings|money)|everything i (have|had|own)|lost (it)? all|going to be sick|been sick with|throwing up (with|from)|going to faint|full panic|sheer panic|absolute panic|total panic|blind panic|meltdown|freaking out|frantic|hysterical|please please|help me please|i am begging|begging you|god help me)',
  ]),
  feeling('a little overwhelmed', 'overwhelm', 'mild', [
    `${bit} (${snowed}|much|daunting|daunted|too much)`,
    '(a lot (to take in|going on|on my plate|to juggle|at once|of (forms|options|information|steps|jargon))|too many (options|steps|forms|choices|screens|menus|things|plans|tabs|emails)|so many (options|steps|forms|choices|screens|menus|things|plans)|where do i (even)? (start|begin)|head is (spinning|swimming)|information overload|daunting|juggling|plate is full|hands full|bit of a muddle)',
  ]),
  feeling('overwhelmed', 'overwhelm', 'moderate', [
    `${very} ${snowed}`,
    '(overwhelmed|overwhelming|too much (for me|to handle|right now|at the moment|going on)|it is (all)? too much|everything (at once|is happening|all at once)|on top of (everything|that|it all)|can not keep (up|track)|struggling (to (cope|keep|manage|juggle)|with (it all|everything))|snowed under|drowning in|at breaking|stretched (too)? thin|worn (out|down)|exhausted|drained|burnt out|burned out|running on empty|barely (coping|sleeping|managing|holding|functioning|keeping)|no energy|do not know where to (start|turn|begin)|do not know what to do|do not know which way|stressed|stress|pressure|single (mum|mom|parent|dad)|caring for (my|a|both)|no sleep|one thing after another|piling up|:exhausted:|at the end of)',
  ]),
  feeling('cannot cope', 'overwhelm', 'severe', [
    '(can not|cannot|could not|not|no longer|unable to|struggling to) {softly}? (cope|coping|function|functioning|handle (this|it|any)|manage (anymore|any more|this)|take (any)? (more|it|this|much more)|bear (it|this)|deal with (this|it|any)|do this (anymore|any more|any longer|alone)|go on like this|keep (doing|going|on)|face (this|it|another)|stand (it|this)|hold (it|on|together)|breathe|think straight|carry on)',
    '(breaking point|breaking down|break down|broke down|breakdown|nervous breakdown|mental breakdown|at the end of my|falling apart|fall apart|coming apart|cracking up|crack up|losing my mind|lose my mind|going (mad|insane|crazy|under)|on the (edge|brink|verge)|at (my|the) limit|at my lowest|drowning|sinking|collapsing|it is (all)? crushing me|crushed by|crumbling|in pieces|in bits|a wreck|nervous wreck|broken|hanging by a thread|end of my rope|end of my tether|past my limit|too much to bear|unbearable|everything is collapsing|not managing|shutting down)',
  ]),
  feeling('slightly confused', 'confusion', 'mild', [
    `${bit} ${lost}`,
    `(i am|am|got|getting|we are|me|left me|find it|feel) {softly}? ${lost}`,
    '(confused|confusing|puzzled|puzzling|not (sure|clear|obvious|following|quite sure)|do not (understand|get|follow|see (how|why|what|where))|can not (work out|figure|tell|make sense|understand)|does not make sense|makes no sense|unclear|huh|wait what|:confused:|lost me|over my head|gobbledygook|jargon|says one thing|contradict*|two different|mixed messages|no idea|not a clue|clueless|am i missing|unsure)',
  ]),
  feeling('confused', 'confusion', 'moderate', [
    `${very} ${lost}`,
    '(completely|totally|utterly|hopelessly) lost',
    '(head or tail|heads or tails|none of (this|it) makes|not (one|a single) (person|thing) (can|makes)|everyone (says|tells)|each (person|agent|time) (says|tells|gives)|different (answer|answers|thing|things|story|stories) (every|each|from)|going round in circles|make it make sense|make no sense (of|at)|lost the plot|so confused|even more confused|more confused)',
  ]),
  feeling(
    'glad',
    'joy',
    'none',
    [
      '(love|loved|loving|adore|adoring|enjoy|enjoyed|enjoying|delighted|thrilled|chuffed|over the moon|happy (with|about|that|to|customer)|(always|been|very|really|so) happy|so happy|very happy|really happy|buzzing|excited|can not wait|looking forward|pleased|tickled|stoked|made up|cheered|obsessed|gorgeous|beautiful|lovely|amazing|awesome|brilliant|excellent|fantastic|fab|fabulous|superb|wonderful|terrific|great|perfect|perfection|spot on|top notch|first class|first rate|five star|5 star|5 stars|five stars|impressed|impressive|incredible|outstanding|stunning|marvellous|magic|magical|ace|belter|cracking|banging|slaps|sick|fire|lit|goat|dope|peng|lush|mint|sweet|yay|woohoo|woo hoo|hooray|hurrah|yes|whoop|best (purchase|buy|thing|ever|service|app|decision|money|experience|customer)|never (had|been|seen|tasted|slept|felt|known|owned|bought) (a)? (better|happier|nicer|easier|smoother|faster|comfier)|could not be (happier|better|more pleased|easier|more helpful)|works (perfectly|a treat|great|like a charm|like a dream|beautifully|wonders|brilliantly)|works|fits (perfectly|like a glove|great|lovely)|it fits|game changer|life saver|lifesaver|treat|well done|good job|great job|nice one|nailed it|smashed it|killing it|hats off|kudos|bravo|thumbs up|made my (day|week|year)|made our (day|week|year)|sorted|result|better than expected|got the job|got engaged|got promoted|dream job|she said yes|he said yes|just got married|having a baby|passed my (test|exam|driving)|better than i|exceeded|quicker than|faster than|easier than|smoother than|worth every|(can not|cannot|could not) fault|nothing to complain|no complaints|(can not|could not) complain|(would|will|highly|definitely|already|happily|going to) (definitely|highly|happily)? recommending|told all my|impressed|relieved|phew|proud|smile|smiling|grin|grinning|laughing|:happy:|:love:|:good:|:laughing:|:flowers:)',
    ],
    [
      '(not|never|no|hardly|nothing|less than|would be|will be|should be) (a|so|very|that|really|exactly|the|too|be|been)? (great|good|happy|pleased|impressed|perfect|amazing|brilliant|delighted|thrilled|excellent|sorted|lovely|ideal|best|recommend*|worth)',
    ],
  ),
  feeling(
    'praises somebody',
    'gratitude',
    'none',
    [
      '(your|the|one of your|a) (lovely|kind|young|nice|new|wonderful)? (driver|engineer|technician|courier|nurse|pharmacist|manager|staff|team|colleague|agent|adviser|advisor|cashier|receptionist|fitter|lad|lady|chap|gentleman|woman|man|guy|girl|people|crew|steward|stewardess|postman|plumber|installer|clerk|teller|doctor|cleaner|host|waiter|waitress|chef|guide|instructor|conductor|porter|delivery (guy|man|driver|lady)|colleagues|helpdesk|support) (_ _|_)? (was|were|has been|have been|is|are|sounded|could not have been) (absolutely|so|very|really|truly|extremely|incredibly|just|all|both|such|more|nothing but)? (a|an|more)? (kind|lovely|patient|brilliant|helpful|great|polite|gentle|amazing|wonderful|star|stars|gem|gems|gentleman|legend|legends|angel|angels|hero|heroes|credit|fantastic|excellent|superb|friendly|thoughtful|sweet|fab|ace|pleasure|delight|diamond|professional|spot on|marvellous|charming)',
      '(made|making) (my|our|her|his|their|mum s|dad s|the kids) (day|week|year|morning|evening|christmas|birthday|trip|holiday|weekend)',
      '(godsend|lifesaver|life saver|real kindness|act of kindness|kindness itself|credit where|respect to|restored my faith|renewed my faith|big up|hats off to|take my hat off|give (him|her|them) a (raise|biscuit|medal|pay rise|bonus|promotion|pat|hug)|deserves a (raise|bonus|medal|pay rise|promotion)|employee of the (month|year)|tell (him|her|them|_|_ _) (that)? (he|she|they) (is|are|was|were|made|did)|pass (it|this|that|my|our) (thanks|compliments|regards|praise)? on to|thank (him|her|them|mo|everyone|all|whoever|the (team|driver|staff|lady|man|engineer)))',
      '(saved|rescued) (my|our|the|me|us) (day|life|bacon|skin|weekend|holiday|wedding|trip|night|christmas|_)?',
      '(went|gone|going|go) (above|the extra mile|out of (his|her|their|your) way|beyond)',
    ],
    [
      '(would|could|should|if|not|never|hardly|barely) (have|had)? (been|made|saved)',
      '(not|never|hardly|anything but|less than|far from) (very|so|a|at all|exactly|particularly|remotely)? (kind|lovely|patient|helpful|polite|friendly|professional|pleasure)',
    ],
  ),
  feeling(
    'has good news',
    'joy',
    'none',
    [
      '(having a baby|expecting (a baby|our first|twins)|getting married|just married|got married|got engaged|getting engaged|she said yes|he said yes|new baby|baby (girl|boy)? (is|has|was) (here|born|arrived)|my visa (was|got|has been|is) approved|(visa|mortgage|loan|offer|application) (was|got|has been|is) (approved|accepted)|got (into|in to|the keys|the job|a job|my dream|promoted|accepted|a place|a first|the grades|my results)|graduat* (!|today|on|with|next|this|need)|passed (my|the|all|our|her|his) (exam|exams|test|driving|finals|bar|course|degree|interview|probation)|first in (the|our|my) family|debt free|cancer free|all clear|in remission|retiring (on|next|this|in|after)|retired|moved in|our first (house|home|flat|baby)|keys to (our|my)|won (the|a|first|gold)|yippee|wahey|hurray|woo|yeehaw|dream come true|best day|proud (mum|dad|parent|of)|can not stop (grinning|smiling)|over the moon)',
    ],
    ['(not|never|if|hope|hoping|cancelled|called off|refused|until|when i|postponed)'],
  ),
  feeling(
    'grateful',
    'gratitude',
    'none',
    [
      '(thank|thanks|thankful|grateful|gratitude|appreciate|appreciated|appreciative|cheers|ta|much obliged|obliged|indebted|bless you|god bless|blessings|you are (a)? (star|legend|angel|gem|lifesaver|life saver|hero|diamond|treasure|best)|pass (on)? (my|our) (thanks|compliments|regards)|tell (her|him|them|_ _|_) ... (thank|thanks|made (my|our)|brilliant|wonderful|star|appreciate*|great|legend|kind)|so kind (of)?|very kind|too kind|that was kind|went (above|out of)|going above|above and beyond|went out of (his|her|their|your) way|could not have been (more helpful|nicer|kinder|more patient)|so helpful|very helpful|really helpful|so patient|patience with me|well looked after|shout out|shoutout|compliments to|credit to|hat tip|:thanks:|:flowers:|asante|shukriya|dhanyavaad|na you biko|god go bless|owe you (one)?)',
    ],
    ['(no|nope|nah) (,)? (thanks|thank you|ta|cheers)'],
  ),
  feeling('plainly sarcastic', 'frustration', 'mild', [
    '(thanks|thank you|cheers|ta) (a (lot|bunch|million|heap)|so much|very much|ever so much|loads)? (for) (nothing|the (spam|runaround|silence|headache|lecture|non|generic|robot|copy|automated|two|three|number|delay|extra|wait)|wasting|ignoring|cancelling|losing|hanging|making me|charging|leaving|breaking|not|ruining|damaging|smashing|forgetting|sending (it|me|us|my|the wrong)|overcharging|doing nothing|keeping me|messing|delivering (it|my|to)|never|refusing|letting|dumping|throwing|taking (weeks|months|days|my money)|binning|blocking|double|deleting|crashing|failing|killing|binning|hiding)',
    '(love|loving|adore|enjoy|enjoyed|enjoying|delighted|thrilled|overjoyed|ecstatic|nothing (beats|like)) (it when|how|that|being|to be|getting|paying|waiting|spending|sitting|to (wait|pay|sit|hear|learn|find)|listening|talking to a (bot|robot|wall)|my (third|fourth|second)) ... (never|not|nobody|no one|hold|wait*|ignored|charged|crash*|fail*|lost|late|again|twice|broken|error|hours|extra|nothing|forever|wrong|music|circles|vanish*|breaks|down|stop*|number (hours|days|weeks|times)|more|queue|cancel*|again)',
    '(nice|good|kind|great|lovely|decent|thoughtful|generous|big) of you (lot|guys|all)? (to)? (finally|eventually|reply|answer|respond|grace|get back|let me know|mention|bother|join|show|(finally)? turn up|pick up|notice|remember)',
    '^ (great|brilliant|lovely|wonderful|fantastic|perfect|super|marvellous|amazing|excellent|fab|splendid|superb|bravo|well done|nice|good|great job|good job|nice (one|work|job)|stellar|genius|congratulations|congrats|wow|awesome|terrific|cool|oh good|oh joy) (work|job|stuff|service|timing|effort|one|news)? (,|.|!|and|so|now|how|that|another|yet another|you|the|it|my|then|on|for) ... (lost|broken|broke|late|nothing|never|still (not|no|waiting|broken|down)|wrong (one|order|size|item|colour|address|thing)|cancelled|crashed|is down|missing|charged|ignored|on hold|locked|locked out|does not work|doesn t work|not working|gone|blocked|frozen|declined|hung up|failed|dead|useless|refuse*|nobody|no one|over the (fence|hedge)|in the (rain|pond|bin|puddle|bushes|mud|wet)|smashed|cracked|thrown|threw|dumped|delayed|twice|bot|empty|leak*|flood*|stolen|error|bill|higher|rude|shut|closed|disappeared|vanished|binned|soaked|bent|upside down)',
    '(another|yet another|one more) (apology|survey|update|apologetic|delay|excuse|voucher|automated|template|ticket number|reference number|we value|day (off|wasted)|cancelled|missed|price rise|outage|error|bot|form|queue|empty promise|promise) ... ',
    'how (very|terribly|awfully)? (kind|thoughtful|generous|considerate|nice|good|lovely|convenient|helpful|reassuring|efficient|professional) (of you|of them|of your)? ... (charge|charging|charged|twice|ignore|ignoring|lose|losing|lost|cancel|cancelling|forget|leave|leaving|break|breaking|nothing|late|never|without asking|hours|hang|hung|extra|wrong|again|wait|delete|locked|nobody)',
    '(well done|congratulations|congrats|good job|great job|nice job|bravo|kudos|hats off|round of applause|full marks|gold star|nice work|great work|top work) (for|on|to|with|at)? ... (empty|broken|wrong|nothing|losing|lost|late|cancelling|breaking|ignoring|never|failing|charging|charged|twice|wasting|missing|smashed|smashing|useless|delay|delaying|hanging|messing|ruining|wreck*|forgetting|leaving me|dead|rude)',
    '(sure|fine|ok|great|right|no problem|of course) (,|.)? i will (just)? (sit|wait|stay|stand|keep waiting|hold) (here|around|on|in)? ... (hours|hour|days|all day|forever|then|week|christmas|again)',
    '(slow clap|give yourselves|take a bow|pat on the back|must be nice|as if by magic|living the dream|could not make it up|with all due respect|yeah right|sure jan|for nothing|top marks for|award for|round of applause|gold star|standing ovation|my favourite (hobby|pastime|way)|bang up job|quality service (as|there)|customer service at its (finest|best)|how hard can it be|what (a|an) (surprise|shock(er)?|joy|treat) ...)',
    '(fine|whatever|ok|okay|sure|right) (,|.|!)? (fine|whatever|ok|sure)? (,|.)? (i will (just)? (do|sort|fix|handle|deal with|manage) (it|this|that|everything) myself|forget it|never mind then|do not bother|if you say so|do what you (want|like))',
    '(take your time|no (rush|hurry)) (,|.)? (i (only|have only)|it has only been|it is only|i have nothing better|not like i)',
    '(i only|only) (paid|waited|asked|been waiting|ordered it|spent) (for|it)? ... (number|{number}|hours|weeks|months|times|fortune|ago|christmas)',
    '(do not|please do not) (strain|trouble|rush|hurry|tire|exert) yourselves?',
    '(so much for|what happened to) (your|the|that|being|next day|customer|same day|guaranteed|express|premium|priority)',
    '(would not|wouldn t|god forbid|heaven forbid) (want (anyone|anybody|you|someone) to|you|anyone|anybody) (actually|do|answer|help|reply|have to|pick|read)? ...',
  ]),
  feeling('sarcastic', 'frustration', 'mild', [
    '(oh|wow|well|yeah|ah|gee|aww|so) (great|brilliant|lovely|wonderful|fantastic|perfect|super|nice|good|marvellous|joy|sure|right|amazing|fab|splendid|how (lovely|nice|kind|thoughtful|convenient|helpful))',
    '(thanks|thank you|cheers|ta) (for (nothing|the (spam|wait|runaround|silence|headache|lecture|privilege|non|nothing|generic|robot|copy|automated|hours)|wasting|ignoring|cancelling|losing|hanging|making me|charging|leaving|breaking|all the|finally|not)|a (lot|bunch|million) (for|,|.|$)|so much for (ignoring|wasting|losing|the|not|nothing|cancelling|charging|leaving))',
    '(nice|good|kind|great|lovely|decent|thoughtful|generous) of you (to)? (finally|eventually|reply|answer|respond|grace|get back|let me know|tell|mention|bother|join|show)',
    '(great|brilliant|lovely|wonderful|fantastic|perfect|super|nice|marvellous|amazing|excellent|love|fab|splendid|superb|top|bravo|well done|good job|great job|stellar|first class|world class|five stars|5 stars|impressive|genius|just what i|exactly what i|so) (,|.|!|and|so|how|that|another|yet another|service|work|job|stuff|timing) ... (lost|broken|broke|late|again|nothing|never|still|wrong|cancelled|cancel|crashed|down|missing|charged|ignored|hold|waiting|wait|days|weeks|hours|months|hung up|failed|dead|useless|refuse*|no one|nobody|error|fence|rain|wet|smashed|cracked|thrown|threw|dumped|left|wrong|queue|delayed|delay|twice|bot|not|cold|neighbour|bin|pond|hedge|stolen|empty|leak*|flood*|fee|fees|bill|more money)',
    '(love|loving|adore|enjoy|enjoying|enjoyed) (how|it when|that|being|waiting|paying|spending|getting|the way|your (hold|queue|error)|talking to a|listening) ... (never|not|nobody|no one|hold|wait*|ignored|charged|crash*|fail*|lost|late|again|twice|broken|error|hours|extra|nothing|forever|still|wrong|music|circles|vanish*|breaks|goes down|stop*)',
    '(slow clap|give yourselves|take a bow|pat on the back|award|medal|must be nice|good to know|glad to (see|hear|know)|what a (surprise|shock|treat|joy|service|bargain)|colour me (surprised|shocked)|shocker|whenever you are ready|do not strain|do not trouble yourselves|i only (paid|waited|asked)|because that (always)? (works|helped)|as if by magic|would not want to|god forbid|heaven forbid|silly me|lucky me|my favourite (hobby|part|thing)|just what i needed|living the dream|could not make it up|with all due respect|per my last|as per my|as previously|as i am sure you|i am sure (you|someone|it)|clearly|obviously|apparently|so called|allegedly|forgive me for|excuse me for|pardon me for|riveting|thrilling|lol ok|sure jan|yeah right|as if|whatever you say|if it is not too much trouble|when you find a moment|in your own time|i live to|works well (then)?|quality service|great service (as)?|customer service at its|nicely done)',
  ]),
  feeling('something went wrong', 'frustration', 'mild', [
    '(locked|^ where (is|are|the hell is|the fuck is) (my|our|the)|^ why (was|am|did|have|is|are|do|were) (i|my|you|we)|^ stop (sending|charging|calling|emailing|taking|messaging)|broken|broke|cracked|smashed|damaged|faulty|defective|missing|lost|late|delayed|cancelled|wrong|charged (me)? (twice|again|double|extra)|overcharged|double charged|failed|fails|failing|crashed|crashes|crashing|froze|freezes|frozen|stuck|locked out|not (work|working|arrived|received|come|turned up|showed|delivered|been (delivered|refunded|fixed|paid))|never (arrived|came|showed|turned up|received|got|called|rang|replied)|no (show|signal|internet|hot water|refund|sign|power|connection|service)|did not (arrive|come|work|show|turn|get|receive|call)|does not (work|fit|load|open|connect|turn|start)|leak*|flood*|stopped working|gone wrong|error|rejected|declined|blocked|disconnected|cut off|hung up|out of stock|dirty|stained|torn|scratched|leaking|mouldy|rotten|off|expired|misdelivered|overcooked|cold food|hair in|thrown|threw|dumped|soaked|soaking|went up|gone up|price (rise|hike|increase)|hidden (fee|fees|charge|charges))',
  ]),
  feeling('it weighs on their life', 'overwhelm', 'moderate', [
    '(miss|missed|missing) (my|our|the|a) (wedding|flight|funeral|interview|appointment|surgery|operation|exam|graduation|birthday|christmas|connection|deadline|rent|meeting|honeymoon|holiday)',
    '(stranded|stuck) (at|in|on|abroad|here|with|outside) ... (airport|station|kids|baby|no (money|cash|way)|night|cold|rain|country|petrol|road|nowhere)',
    '(lost|losing|lose) (business|customers|clients|my job|income|wages|a day|work|money every|sleep|my home|my house|our home)',
    '(no (heating|hot water|water|electricity|power|internet|phone|fridge|oven|car)) ... (days|weeks|kids|baby|work|winter|family|cold|since|for)',
    '(my (wedding|job|business|livelihood|health|kids|family|marriage|career|exam|degree|visa|mortgage|deposit)) (is|are|depends|at risk|on the line|suffering|was|were)',
  ]),
]
