import { type Cue, danger, hint } from './cue.ts'

const dear =
  '(my|our|her|his|the|their|mi) (dear|late|own|poor|lovely|beloved|darling|beautiful|little|old|elderly|only|eldest|youngest|unborn|baby|best|sweet|faithful)? (own|little|old)? ({relative}|{acquaintance}|{pet}|baby|business partner|mate)'
const settled = [
  // What was lost belongs to somebody.
  `(lost|losing) ${dear} s (_)`,
  '(passed|pass|passing) ... (first (go|time|attempt|try)|second (go|time|attempt)|with (flying|merit|distinction|honours)|top marks|test|exam|theory|mot|driving|licence|license|resit)',
  '(passed|pass|passing) (out|the|my|a|an|his|their|your|this|that|it|me|on (the|my|your|this)|by|through|around|to|up)',
  // A device must itself be what died: a death has contracts and phones, too.
  '(phone|laptop|battery|car|boiler|printer|router|tablet|console|camera|watch|kettle|fridge|freezer|plant|plants|screen|line|signal|website|engine|tv|app|pixel|server|drive|headphones|earbuds) (is|has|have|was|just|keeps|kept|suddenly|finally|had|went|s|are|have all)? (is|just|been|completely|suddenly|finally|not|all)? (died|dead|dying|dies|die|collapsed|choking|choked|unresponsive|responding|passed|passing|lost|gone|drowned|drowning|bleeding|blue|stopped|breathing|electrocuted|fitting|having|had|giving|gave)',
  '(character|movie|film|book|novel|game|episode|series|season|sims|show|story|level|quest|tamagotchi|plot|podcast|obituary|dying to|embarrassment|laughing|genealogy|family tree|ancestor|ancestors|ancestry)',
  '(number|{number}|ten|twenty|thirty|forty|many|several|long|a few|few|some|couple of) (years|decades) (ago|back|now|since|before)',
  '(when i was (a|little|young|number|small|at)|back in (number|the)|in (number|the)? number)',
  'flower* (died|dead|have)',
]

export const bereavement: readonly Cue[] = [
  {
    reason: 'somebody died, and it is raw',
    tells: danger('bereavement', 'severe'),
    says: [
      `${dear} ... (died|passed|passed away|passed on|dead|gone|killed|stillborn|put to sleep) ... (can not stop|cannot|crying|tears|numb|in bits|in pieces|do not know how|lost without|not cope|can not|broken|heart|devastated|this morning|last night|yesterday|today|days ago|day ago|hours ago|on {weekday}|can not believe|shaking|howling|sobbing)`,
      '(died|passed away|passed|lost (him|her|my|our)|put to sleep|buried (him|her|my)|killed) ... (yesterday|last night|this morning|today|days ago|(number|{number}|a couple of|few) days|hours ago|hour ago|on {weekday}|this week|just now)',
      '(can not stop crying|crying|heartbroken|in tears|devastated|in bits|in pieces|shattered|numb|lost|inconsolable|falling apart|sobbing|broken) ... (since|after|because|he|she|lost|without) ... (died|passed|death|lost (him|her|my|our)|him|her|funeral|gone|baby|away)',
      '(miscarried|lost (the|our|my) (baby|babies|twins|pregnancy)|stillborn|stillbirth|baby did not (make it|survive)|no heartbeat|baby died|babies died|miscarriage)',
    ],
    unless: settled,
  },
  {
    reason: 'somebody died',
    tells: danger('bereavement', 'moderate'),
    says: [
      `${dear} (has|have|had|is|was|who|s|just|sadly|recently|suddenly|unexpectedly|peacefully|unfortunately|finally|also)? (just|sadly|recently|suddenly|unexpectedly|peacefully|unfortunately|now|also|sadly been)? (died|passed|passed away|passed on|passed over|dead|no more|deceased|gone to (god|heaven|be with)|killed|did not make it|not make it|no longer with us|slipped away|lost (his|her) (battle|fight|life)|expired|demise|departed|gone now|put to sleep|put down|taken from (us|me)|drowned|took (his|her) own life|kick the bucket|kpai|don die|fell asleep for)`,
      `(lost|buried|burying|cremated|losing|bury) ${dear} ... (to (cancer|covid|suicide|a|the|his|her|heart)|last|this|in|on|yesterday|suddenly|and|after|week|month|at|so|recently|weeks|days|,|.|$|need|just|{weekday})`,
      '(the|my|our) late (mr|mrs|ms|miss|dr|sir|lady|professor|reverend) (_)',
      '{relative} (is|are|s) (no more|not with us|no longer (with us|here|alive))',
      '(he|she|they) (is|are) (not|no longer) with us (any more|anymore|now|,|.|$|so)',
      '(i|we|she) (had|have had|suffered) (a|an|another|two|our)? (second|third|late|early)? (miscarriage|stillbirth)',
      '(has been|have been|is|been) (dead|gone) (for)? (just|only|about|over|nearly|almost)? (a|one|two|three|number|{number}) (whole)? (day|days|week|weeks|month|months|fortnight)',
      '(death|passing|loss|demise) of (my|our|the|his|her) (late|dear|beloved|own|poor)? ({relative}|{acquaintance}|{pet}|account holder)',
      `(my|our|her|his) late (husband|wife|mother|father|mum|mom|dad|partner|son|daughter|brother|sister|aunt|uncle|grandmother|grandfather|nan|gran|grandad|friend) (s)? ... (account|contract|phone|bill|policy|subscription|name|plan|line|still|estate|card|letters|mail|email|statement|payments|membership|pension|car|house|bank|direct debit|ticket|booking)`,
      '(my|our|his|her) late (husband|wife|mother|father|mum|mom|dad|partner|son|daughter|brother|sister|aunt|auntie|uncle|grandmother|grandfather|grandma|grandpa|nan|gran|grandad|friend|fiance|in laws|cousin|mother in law|father in law)',
      '(account holder|policy holder|policyholder|cardholder|card holder|owner|bill payer) (is|has|was|just|recently)? (died|deceased|dead|passed|passed away)',
      '(death certificate|probate|executor|executrix|next of kin|estate of|grant of probate|letters of administration|the deceased|will and testament)',
      '(bereavement|bereaved|grieving|in mourning|widowed|recently widowed|newly widowed|am a widow|am a widower|mourning)',
      '(funeral|wake|burial|memorial|cremation|ashes|shiva) ... (my|our|his|her|for|is|was|on|next|tomorrow|this|of|today)',
      '(my|his|her|our|the) (husband|wife|mother|father|mum|mom|dad|partner|son|daughter|brother|sister|nan|gran|grandad) s? (funeral|death|passing|estate|ashes|burial|probate|wake|memorial|cremation)',
      '(vet|vets) ... (put|had to put|putting) (our|my|him|her|the) ... (to sleep|down)',
      '(had|have|having) (our|my|him|her) ... (put to sleep|put down)',
      '^^? (my|our)? {relative} (is|has)? (gone) (.|,|and|now|since|$)',
      '(he|she|they|{relative}|baby) (did not|has not|never) (make|made) it (.|,|$|and|so|to)',
      '(since|after|when|now that|now) (he|she|mum|dad|mom|nan|gran|my {relative}) (has|have|is)? (died|passed|passed away|gone|went|left us|dead)',
    ],
    unless: [
      ...settled,
      '(funeral|bereavement) (fare|fares|plan|plans|cover|flowers|policy|insurance|leave|attire|director|directors|notice|collection|range|home)',
      '(still|very much) alive',
      '(not|nobody|no one) (dead|died|deceased)',
      '(does|do|if|when|what happens|would|in the event) ... (i|policyholder|policy holder|account holder|someone|customer|insured|he|she|a person|both) (die|dies|died|pass|passes)',
    ],
  },
  {
    reason: 'death is mentioned',
    tells: hint('bereavement', 'moderate'),
    says: [
      '(died|passed away|passed|funeral|death|deceased|widow*|bereave*|grief|grieving|mourning|late|ashes|buried|cremat*|miscarr*|stillb*|heaven|condolence*|probate|estate|lost (my|our))',
    ],
  },
]
