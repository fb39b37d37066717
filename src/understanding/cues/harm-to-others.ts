import { type Cue, danger, hint } from './cue.ts'

const victim =
  '(you|you all|y all|yous|him|her|them|someone|somebody|everyone|everybody|people|whoever|one of you|one of (them|your)|all of you|every (one|last one) of you|(the|your|that|this|my) (stupid|bloody|fucking|useless)? (driver|drivers|staff|manager|engineer|courier|landlord|neighbour|neighbor|boss|wife|husband|ex|mother|mum|dad|father|kids|kid|child|son|daughter|baby|colleague|colleagues|brother|sister|agent|technician|fitter|guard|team|people|man|bloke|guy|clerk|cashier|partner|girlfriend|boyfriend|roommate|flatmate|teacher|family|children|coworker|doctor|delivery (guy|man|driver)|receptionist|employees|workers|adviser|advisor|ceo|director|bailiff|bailiffs|postman|lads))'
const willing =
  '(going to|gonna|will|want to|wants to|ready to|about to|planning to|plan to|might|could|would|swear i will|feel like|thinking of|thinking about|tempted to|decided to|intend to|have to|need to|am coming to|coming to|on my way to|am going|come and|come down (there|here) and|let me|coming down (there|here)? to|coming over to|or i will|i will|am|urge to|urges to|thoughts of|thoughts about|dream of|fantas* about|scared i will|afraid i will|worried i will|frightened i will|scared i might|afraid i might|worried i might|this close to|inches from|close to|before i)'
const violence =
  '(kill|killing|murder|murdering|stab|stabbing|shoot|shooting|strangle|strangling|beat|beating|smash|smashing|hurt|hurting|harm|harming|attack|attacking|slaughter|burn|burning|batter|battering|gut|knife|punch|punching|choke|choking|behead|execute|torture|maim|cripple|poison|poisoning|bury|hit|hitting|shake|shaking|smother|smothering|suffocate|drown|throttle|throttling|run over|running over|run down|break|deck|headbutt|lynch|hang|acid|kneecap|slap|assault|fight|jump|end|deal with|finish|merk|shank|rip apart|hospitalise|hospitalize)'

export const harmToOthers: readonly Cue[] = [
  {
    reason: 'threatens somebody',
    tells: danger('harm_to_others', 'crisis'),
    says: [
      `${willing} {softly}? ${violence} ${victim}`,
      `i (swear|promise|warn you) ... ${violence} ${victim}`,
      `i (will|would|am going to|could|want to|might|feel like) ... (put|putting) (you|him|her|them|your (driver|staff|manager|engineer)|someone|somebody|that (man|guy|bloke)|the (driver|manager|courier|next one)|my fist|a bullet|a knife|a brick|hands on|one) (all)? (in|through|into|on|six feet|to|at) (the|a|his|her|your|their|hospital|intensive|ground|him|her|them|you|someone|somebody|sleep|face)`,
      `(burn|burning|blow|blowing|shoot|shooting|smash|smashing|torch|bomb|bombing|set fire to|petrol bomb|torching|firebomb) (up|down)? (your|the|this|that|their|his|her|my) (whole|entire|bloody|fucking|stupid)? (office|offices|shop|store|building|branch|place|house|school|workplace|headquarters|hq|depot|warehouse|work|bank|call centre|call center|head office|flat|car|home)`,
      '(bring|bringing|brought|got|have|carry|carrying|coming with|come with|grab|grabbing|load|loaded|loading|buy|buying|turn up with|show up with|walk in with|arrive with) (a|my|the|with a|with my|some) (gun|knife|machete|bat|baseball bat|axe|hammer|petrol|bomb|weapon|crowbar|shotgun|rifle|blade|cutlass|acid) ... (to your|to the|with me|for you|and|office|branch|shop|next time|down there|see|store|show|him|her|them|you|someone|work|school)',
      '(smash|smashing|break|breaking|crush|kick|kicking|stave|cave|bash|bashing|crack|cracking|rip|ripping|tear|blow|blowing) (every|all|both|{hisher}|your|his|her|the|that|in|off) ... (bone|bones|skull|head|face|teeth|legs|knees|kneecaps|jaw|ribs|neck|brains|arms|throat|nose|fingers|hands|windows of your|guts) (in|off|out|and|when|if|for|next|$|,|.|!)',
      '(make|making) (you|him|her|them|una|y all|all of you|the (driver|manager)|your (driver|manager|staff)) (all)? (bleed|suffer|scream|pay (for this)? (in|with)|regret (being|ever|the day)|beg|wish (he|she|they|you) (was|were|had) (dead|never))',
      '(coming|come|am on my way|going) (for|4|after|to get|to find) (you|u|him|her|them|your (driver|manager|staff)|all of you) (all)? (with (a|my|the))? ...  (blade|knife|gun|bat|hammer|petrol|machete|axe|boys|lads|tonight)',
      '(someone|somebody|one of you|people|you|he|she|they|your (lot|staff|driver|people)) (is|are|am) (getting|going to get|gonna get|about to get) (shot|stabbed|hurt|killed|battered|beaten|smashed|cut|burned|burnt|punched|knifed|leathered|filled in|their head)',
      '^^ (i am going to|i will|i am gonna|imma|i) (kill|murder|stab|shoot|hurt|end|destroy|finish) (you|him|her|them)',
      '(you|your|he|she|they) (are|is|re)? (all)? (a)? dead $',
      '(said|says|saying|threatened|threatening|told|swears|keeps saying|promised) ... (he|she|they) (will|is going to|are going to|gonna|would|wants to) (bomb|shoot up|blow up|stab|shoot|kill|murder|attack|burn down|run over|hurt|poison) (the|your|people|everyone|someone|his|her|their|my|a|our|one|that|this)',
      '(blow|blowing) ... (up) ... (and (whoever|everyone|everybody)|with (everyone|people|you)|people|everyone|inside|sky high)',
      '(he|she|they|you|someone|somebody|one of (you|them)|you lot|that (man|driver|woman)|the (driver|manager)) (all)? (dies|will die|is going to die|are going to die|bleeds|will bleed|bleed|burns|will burn) (for this|tonight|tomorrow|if|when|like|for what|same|just)',
      '(bomb|explosive|explosives|device) (in|on|at|under|inside|planted|hidden) (the|your|one of|a)? (building|plane|flight|train|store|shop|office|station|hold|luggage|bag|branch|warehouse|bus|mall|bank|hotel|car park)',
      '(bomb|gun|petrol) ... (in|at|under|to) your (office|branch|building|shop|store|headquarters)',
      '(somebody|someone|he|she|they|you|your (staff|driver|people|manager)|people|one of you) (is|are|will|going to|gonna|will be) (going to)? (get|be|end up) (hurt|dead|killed|stabbed|shot|leaving in an ambulance|in hospital|in a (coffin|box|body bag|grave)|in the morgue|bleeding|sorry they were born|injured)',
      '(i|we) (know|found|got|have) (where|out where|your|his|her|their) (you|he|she|they|your|home|address|house|that|lives?)? (staff|driver|kids|family|address|work|lives?|park|manager|live|sleep|goes)? (lives?|live|works?|park|parks|sleep|are|and)?  ... (kill|hurt|pay|visit|coming|sorry|watch|burn|wait|waiting|find|get|smash|pay for)',
      '(watch|watching) (your|ur|his|her|their) (back|backs|step when)',
      `(scared|afraid|worried|frightened|terrified) (that)? (i am going to|i will|i might|i am gonna|i could|of|about) ... (hurting|hurt|kill|killing|harm|shake|shaking|snap|hit|hitting|smother|drop|do something to|lose it with|lose control with|throw) (and)? (my|the|him|her|them|someone|somebody|one of|these|this|a) `,
      '(lose|losing|lost) (it|control|my temper|my mind) (with|and|on) (my|hurt|hit|kill|the|someone|somebody|attack) (baby|kids|kid|son|daughter|children|toddler|wife|husband|partner|mum|dad|girlfriend|boyfriend|someone|him|her|them|somebody|hit|hurt|you|staff)?',
      '(voices|voice) ... (telling|tell|say|saying) ... (hurt|kill|stab|attack|harm) (my|him|her|them|people|someone|everyone|you|the)',
      '(you|he|she|they|your (driver|manager|staff)) (will be|are|is) (a)? (dead man|dead men|dead woman|dead meat|a dead|next to die|going to die|gonna die|going to pay with|going to regret being born|finished when i)',
      '(kill|hurt|strangle|shoot|stab) (him|her|them|you|someone|somebody|the driver|your driver|your staff|that man|that woman) (if|when|next time|tonight|with my|for this|and|myself|the next time|tomorrow|before)',
      '(i|we) (will|am going to|are going to|gonna|shall) (find|hunt|track|get|come for|come after|be waiting for|wait for|follow|visit|pay) (you|him|her|them|your (driver|staff|manager|engineer|family|kids|home|agent)|whoever|that (driver|man|woman|engineer)|the (driver|manager|person)) (down|at home|a visit|outside|after work|and|when|one by one|out|with|in the car park|at your|personally and)',
      '(kill|shoot|hang) (yourself|urself|your self|yourselves)',
      '(i|he) (have|has|had) (thoughts|urges|dreams|fantasies) (of|about|to) (hurting|killing|harming|stabbing|shooting|attacking|strangling|hurt|kill) (people|others|someone|somebody|my|him|her|them|the|strangers|you)',
      '(hope|hoping|wish) (you|he|she|they|your (family|kids|staff|driver)|all of you) (all)? (die|dies|burn|get cancer|get hit|crash)',
      '(i|me) ... (see|seeing|saw) red ... (hit|hurt|kill|smash|someone|him|her)',
      '(next|first) (person|one|man|driver|engineer|agent|technician|member of staff|courier) ... (gets|will get|is getting|leaves|is leaving|dies|is going to get) (a|my|hurt|in|it|punched|stabbed|shot|hit|the|smacked|decked|knocked)',
      '(you|he|she|they) (deserve|deserves) (to die|to be (shot|hurt|beaten|hanged|stabbed|killed)|a beating|a bullet)',
      '(mass|school|workplace) (shooting|shooter)',
    ],
    unless: [
      '(killing|kill|murder|strangle|throttle|smash|hit|beat|shoot|destroy|punch|kick|burn|deck) (this|that|the|it|my|your) (stupid|bloody|damn|fucking|useless)? (printer|laptop|computer|phone|router|app|website|machine|wifi|screen|boss fight|final boss|level|game|process|job|task|traffic|weeds|light|lights|button|refresh|deadline|target|targets|gym|road|sack|jackpot|record|score|high score|price|competition|queue|rush|alarm|remote|system|chatbot|bot)',
      '(game|gaming|boss|level|npc|zombie|zombies|character|enemy|enemies|monster|monsters|raid|dungeon|player|respawn|chess|cod|fortnite|minecraft|novel|film|movie|book|episode|plot|story|play|song|lyrics|photo shoot|photoshoot|wedding|portrait|video shoot)',
      '(whoever|whichever|the (genius|idiot)) (designed|invented|wrote|made|thought|came|put|decided|built|wrapped|packed)',
      '(out of|through|out) (the|my|a) window',
      '(my (mum|mom|wife|husband|dad|boss|partner|girlfriend|boyfriend|kids|daughter|son|flatmate)) (will|would|is going to|gonna) (kill|murder|strangle) me',
      '(could|would|going to|might|gonna) ... (hug|kiss|marry|love) (you|him|her|them)',
      '(ha|haha|lol|lmao|:laughing:|kidding|joking|jk|figuratively|metaphorically)',
      '(shoot|hit) (you|me|him|her|them|us) (an|a|up|with|over) (a|an)? (email|message|text|line|mail|note|quote|the|some|price|your|more|numbers|refund|invoice)',
      '(beat|beating) (you|them|him|her|that|anyone) (to|price|at|by|on|there)',
      '(pay|paying) (you|them|your (shop|store|branch)) a visit (to|for|on|tomorrow to|and (buy|see|pick|look|try))',
      '(not|never) (going to|gonna|want to|wish to|want) (hurt|kill|harm|shoot)',
      '(bugs|ants|wasps|moths|mice|rats|weeds|cockroaches|slugs|spiders|mosquitoes|flies)',
      '(he|she|they|my (ex|husband|partner|boyfriend|wife)) (will|is going to|said|says|threatened) ',
    ],
  },
  {
    reason: 'speaks of harming others',
    tells: hint('harm_to_others', 'crisis'),
    says: [
      `${violence} ${victim}`,
      '(kill|murder|stab|shoot|strangle|bomb|gun|knife|machete|weapon|punch|smash|burn down|blow up|hurt someone|hurt somebody|revenge|snap|blood on|regret|pay for this|consequences)',
    ],
  },
]
