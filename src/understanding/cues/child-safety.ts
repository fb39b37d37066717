import { type Cue, danger, hint } from './cue.ts'

const kid =
  '((my|our|his|her|their|the|a|this|that|these|some|those|some of the|next door|neighbours|neighbors) (little|young|youngest|eldest|oldest|foster|step|own|sister s|brother s|neighbour s|neighbor s|small|autistic|tiny|poor|friend s)? (number|{number})? (year old|yr old|yo|month old)? {child}|number year old|number yr old|code|a minor|minors|children|kids|a (young|little)? (child|girl|boy|kid))'

export const childSafety: readonly Cue[] = [
  {
    reason: 'a child is in danger',
    tells: danger('child_safety', 'crisis'),
    says: [
      `(man|men|adult|adults|stranger|strangers|someone|somebody|user|player|guy|person|people|older|woman|account|profile|he|she|they|coach|teacher|uncle|seller|predator|paedo|pedo|paedophile|pedophile|boyfriend|stepdad|stepfather|neighbour|neighbor|tutor|driver|babysitter|carer|worker|priest|pastor|instructor|employee|host|guard|nurse|doctor|nanny|childminder|minder|lifeguard|assistant|cleaner|guest|customer|passenger|photographer|staff|grandfather|grandad|cousin|brother|father|dad|stepbrother|staff member) ... (messaging|messaged|messages|asking|asked|asks|sending|sent|sends|meet|meeting|nudes|pictures|photos|pics|grooming|groomed|contacting|contacted|chatting|talking|dm|dms|following|followed|filming|filmed|photographing|approached|touched|touching|touches|hitting|hits|hit|hurting|hurts|hurt|beating|beats|abusing|abuses|molest*|raped|watching|luring|offered|taken|took|grabbed|blackmail*|add|added|adding|shook|slapped|kicked|flirting|webcam|threatening|threatened|locks|locked|burned|burns|starves|bathing) ... ${kid}`,
      `${kid} (has|have|had|is|was|are|been|who|keeps|said|told|says|tells|got|gets) ... (man|adult|stranger|someone|online|somebody|person|user|older|he met|she met|uncle|coach|teacher|stepdad|tutor|babysitter|account|guy) ... (nudes|naked|pictures|photos|pics|meet|touched|touching|touches|touch|groom*|blackmail*|secret|webcam|hurt|hurts|hits|asking for|send|undress|private parts|threat*|sleep with|kissed|sleepover|video call|bed|gift*|hotel|address|alone)`,
      `${kid} (is|has|have|are|was|been|went|gone|did) (been|gone|still)? (missing|not come home|not came home|not arrived home|never arrived|disappeared|run away|ran away|runaway|abducted|kidnapped|snatched|taken by|lost in|wandered off|vanished|not been seen|nowhere|never came|not get off|not got off|being (abused|groomed|hurt|beaten|hit|neglected|molested|blackmailed|sextorted|exploited|trafficked|starved|touched)|abused|groomed|molested|neglected|beaten|sexually)`,
      `(not|never|refuses to|refusing to|will not|did not) (bring|brought|return|returned|give|given|come|came|hand) (back)? ${kid} (back|home|over)?`,
      `(do not know|no idea|nobody knows|not sure|tell me) where (my|our|his|her) (little|number year old)? {child} (is|are|has|went|could be)`,
      `(lost|can not find|cannot find|looking for|searching for|lost sight of|have not seen|have not heard from) (my|our|the) (little|young|number year old|own)? ({number} year old)? {child} (in|at|anywhere|since|near|on|and|is|was|inside|for|please|:|$|,)`,
      `(grooming|groomed|grooms|molest*|abusing|abused|abuses|neglecting|neglected|hurting|beating|beats|hits|hitting|trafficking|exploiting|starving|sexually abusing|raping|touching|shaking|preying on|targeting) (of)? (young)? ${kid}`,
      `(sexual|nude|naked|indecent|explicit|inappropriate|intimate|sexually explicit|dirty|topless) (images|image|photos|photo|pictures|picture|pics|videos|video|messages|comments|content|texts|selfies) (of|from|to|with|involving) ... ${kid}`,
      `${kid} ... (nude|naked|indecent|explicit|intimate|topless|bikini) (images|photos|pictures|pics|videos|selfies)`,
      `(asking|asked|asks|wants|wanting|telling|pressuring|begging) (${kid}|him|her|them) (for|to send|to take|to share) (undressed|naked|nude|intimate|rude|topless|swimsuit|underwear|private|private)? (photographs|photos|pictures|pics|photo|picture|videos|selfies) ... `,
      '(pictures|photos|photographs|images|videos) of (undressed|naked|nude|half naked|bare) (children|kids|boys|girls|minors|child|little)',
      '(do not|not to|never) tell your (mum|mom|dad|mother|father|parents|teacher|family) ... (picture|photo|pic|secret|meet|video|send|come)',
      '(i am|im) (only|just)? (number|{number}|8|9) ... (share|send|post|leak|show|wants|asking for|asked for|asks for|got|has) ... (my|me|more|naked|nude)? (pics|pictures|photos|pic|nudes|videos)',
      `(nobody|no one|not|never) (has|have|is|are)? (been)? (fed|feeding|feeds|looking after|watching|looked after) (the|those|these|her|his|their|next door s)? (little)? (children|kids|baby|child|toddler|boys|girls)`,
      '(child|children|kiddie|underage) (abuse|porn|pornography|grooming|exploitation|trafficking|neglect|sexual|sex|cruelty|labour|in danger|at risk|being)',
      '(kids|children|toddler|baby|child|boy|girl|little ones|kid) (is|are|has been|have been|was|were|been)? (left|home|locked|sat|sitting|crying|screaming|on (his|her|their) own|all)? (alone|on their own|by themselves|unsupervised|home alone|in the (hot)? car|crying for hours|screaming|all night|locked in|outside in|unattended|starving|hungry|dirty|bruised|covered in bruises|filthy|not (been)? fed|tied)',
      '(bruise|bruises|burn|burns|marks|cigarette burns|cuts|welts|black eye|broken arm) ... (on|all over|covering) ... {child}',
      '(i am|im|i) (only|just)? (number|{number}|a kid|a child|code|8|9) (years old|yrs old|and|year old|in year number|,|yo)? ... (my|mum|dad|stepdad|uncle|he|she|brother|teacher|mums boyfriend|coach|a man|someone) ... (hits|hit|hurts|hurt|touches|touched|touching|beats|locks|does not feed|comes into my (room|bed)|makes me (touch|do|undress|take)|takes pictures|secret|hitting|asked me to send|send pictures|naked|nudes)',
      '(he|she|they|someone|stranger|adult|man|user|person|guy) ... (knows|knew) (he|she|my {child}) (is|was) (number|a child|only|underage|a minor|{number})',
      '(underage|minor) ... (selling|sex|escort|exploit*|nudes|stream*|forced|dating|meet)',
      '(asked|asking|asks|told|telling|offering|offered) (my|our|her|him|the) ({child})? ... (keep it (a)? secret|send (a|him|her|them)? (photo|photos|pictures|pics|nudes|picture)|meet up|meet him|meet her|not to tell|turn on (the|her|his) (camera|webcam)|take (her|his|their) (clothes|top)|where (she|he) lives|home address|school)',
    ],
    unless: [
      '(book|novel|film|movie|story|character|episode|series|song|show|documentary|clothes|shoes|uniform|lost property|parental control|block|setting|settings|course|training|policy|policies|statement|charity|donation|donate|volunteer|dbs)',
      '(years|decades) ago',
      `(sent|send|sends|sending) ${kid} (home|out of|away from) (today|school|class|lessons|early|because|,|.|$)?`,
      'lost (my|our|the) (baby|babies|twins|unborn)',
      '(miscarr*|stillb*|pregnan*|ivf)',
      // What is looked for is a thing of the child's.
      `${kid} (s)? (_)? (toy|teddy|school bag|bag|jacket|coat|bottle|shoe|shoes|ticket|passport|backpack|hat)`,
    ],
  },
  {
    reason: 'a child may be at risk',
    tells: hint('child_safety', 'crisis'),
    says: [
      '(groom*|molest*|paedo*|pedo*|predator|abduct*|kidnap*|nudes|naked|sextort*|underage|inappropriate|neglect*|social services|safeguarding|child protection|nspcc)',
      '(stranger|man|adult|online|he|she|someone) ... {child}',
      '{child} ... (missing|alone|scared|bruise*|crying|screaming|hurt|afraid|secret|online)',
    ],
  },
]
