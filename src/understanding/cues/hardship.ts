import { type Cue, danger, hint } from './cue.ts'

const dependants =
  '(feed|clothe|heat|house|keep) (my|our|the) (kids|children|family|baby|son|daughter|little ones|house|home|flat|self|myself)'
const admin = [
  '(book|novel|film|movie|game|character)',
  '(years|months) ago',
  '(could not|can not|cannot) (pay|make) ... (online|by card|with|through|website|app|page|because the|via|apple|paypal|button|checkout|contactless)',
  '(page|button|website|app|checkout|card reader|link|error) ',
]

export const hardship: readonly Cue[] = [
  {
    reason: 'cannot meet basic needs',
    tells: danger('financial_hardship', 'severe'),
    says: [
      '(can not|cannot|could not|not able to|unable to|not|no longer|struggling to|how (do i|am i|will i|can i)|no way to|no money (left)? (to|for)|nothing (left)? (to|for)|no way i can|hardly|barely|not enough (to|for|money to|money for)) (to|able to)? {afford} (for|to|my|the|our|any|even)? (for|to|my|the|our|any|a|buy|pay|put)? ... {essentials}',
      '(no|not any|without|run out of|running out of|ran out of|not got|not enough) (money|food|cash|credit|heating|electric|gas|fuel|a penny|anything) (left)? (for|to|in|on|at|until|and) ... ({essentials}|cupboard*|payday|kids|children|the house|fridge|meter|feed|baby|live on|eat|the month|until (payday|friday|monday|next))',
      '(no|not any|not a penny of) (money|cash|savings|food) left (for|to|until|in|at|$|.|,|and)',
      `(can not|cannot|could not|not able to|unable to|struggling to|how (do i|am i|will i|can i)|not|barely|hardly|no money (left)? (to|for)) (to|able to|afford to|supposed to|going to)? (even)? ${dependants}`,
      '(choose|choosing|choice|decide|deciding) between ... (eat*|food|heat*|rent|bills|medicine|electric*|gas|medication)',
      '(heat or eat|eat or heat|heating or eating|eating or heating)',
      '(evict|evicted|eviction|evicting|bailiff|bailiffs|repossess*|homeless|lose (my|the|our) (house|home|flat|car|apartment|roof)|losing (my|the|our) (house|home|flat|apartment|roof)|foreclos*|thrown out of (my|our) (home|house|flat)|disconnect* (my|our|us|notice)|on the streets|living in (my|the) car|sleeping in (my|the) car|sofa surfing|loan (shark|sharks)|section 21)',
      '(we|i|us) (have|has|are|is|am|will|have not|has not|had|going|go|been|not)? ... (not eaten|go hungry|going hungry|skip* meals|nothing to eat|without food|without heating|nothing to feed|no food|not had a (hot)? meal|living on toast|eating once|go without|going without|food bank)',
      '(kids|children|baby|child|son|daughter|family|toddler) (have|has|are|is|am|will|have not|has not|had|going|go|been|not)? ... (not eaten|go hungry|going hungry|skip* meals|hungry|starving|starve|nothing to eat|without food|without heating|nothing to feed|no food|not had a (hot)? meal|living on toast|eating once|go without|going without|food bank)',
      '(we|i|us|kids|children|family|me) ... (use|uses|used|using|rely|relying|go|going|went|been|sent|referred|living|live|from|at|to|on|queue|queuing) (to|on|at|from|off|for)? (a|the|our|local|my)? (local)? (food bank|foodbank|food parcel*)',
      '(choose|choosing|chose|choice|pick|picking|decide|deciding|decision) (between|whether) ... (meter|food|eating|eat|heat|heating|rent|electric|electricity|gas|medicine|nappies|formula|shoes|meals|bills|dinner|lunch|tea) (and|or) ',
      '(no|not had (a|any)?|without) (hot)? (food|meal|meals|dinner) (since|for|in) (number|{number}|{weekday}|days|the weekend|yesterday|last)',
      '(skipping meals|skip meals|missing meals|missed meals|skipped meals|not eaten|have not eaten|not eating so|eat once a day|eating one meal)',
      '(number|{number}|not a|a few|couple of|last few|pounds|dollars|pence|quid|rupees|naira|euros|nothing|not even a) (pounds|dollars|quid|pence|pounds|rupees|naira|euros|p|penny|cents)? (left)? (to my name|to last|until payday|until (the)? end|to live on|to feed|for (the)? (food|rest of the (month|week))|in the (bank|account|world) (until|to|and|for))',
      '(benefits|universal credit|wages|salary|sick pay|redundan*|lost my job|laid off|hours cut|furlough*|pension) ... (can not|cannot|not|no money|nothing|behind|struggling|how) ... ({essentials}|pay|afford|eat|survive|cope|live)',
    ],
    unless: [...admin, '(is there|do you have|what is|could i have) (a)? (gas|water|electric)'],
  },
  {
    reason: 'cannot pay',
    tells: danger('financial_hardship', 'moderate'),
    says: [
      '(can not|cannot|could not|not able to|unable to|no longer|not going to be able to|struggling to|do not know how i (can|will|am going to)|no way (to|i can)|finding it (hard|difficult|impossible) to|barely|hardly|not in a position to|will not be able to|may not be able to|might not be able to|find it (hard|difficult) to|impossible to|hard to) (to)? {afford} (up with|back|off|for|my|the|this|it|your|these|that|all|them|any|anything|you|until|on|what i owe|payments|repayments|more|as|right now|at the moment|now|even|both|$|,|.)',
      '(behind|in arrears|fallen behind|falling behind|got behind|getting behind) (on|with|in)? (my|the|our|all)? (payments|payment|rent|bills|bill|mortgage|repayments|loan|instalments|installments|card|council tax|everything|arrears)',
      '(lost my job|lost my work|made redundant|been laid off|got laid off|laid off|out of work|unemployed|on benefits|off sick|hours (were|have been|got) cut|zero hours|business (has)? (collapsed|failed|folded)|bankrupt|bankruptcy|insolvent|insolvency|no income|lost (my)? income|reduced income|company went under|my shop closed|on sick pay|not been paid|wages not paid|salary not paid|redundancy) ... (pay|payment|payments|afford|bill|bills|loan|mortgage|rent|debt|card|help|struggling|behind|manage|cover|instal*|arrears|owe|plan|balance|subscription|premium|cancel|reduce|money|break|holiday|pause)',
      '(in|drowning in|buried in|deep in|so much|too much|up to my (neck|eyes) in|crippling|mountain of|spiralling|spiralling|with my|sinking in|swamped with|all this) (serious|so much|a lot of|deep)? (debt|debts|arrears)',
      '(financial|money) (hardship|difficulty|difficulties|trouble|troubles|problems|struggles|crisis|ruin|worries|distress)',
      '(struggling|in trouble|struggle|strapped|stretched|skint|penniless|hard up|on my uppers|brassic|in the red|living hand to mouth|cash strapped) (financially|with money|with (my|the) (bills|payments|repayments|debts|rent|mortgage|bill|loan|money)|for (money|cash)|to make ends meet|until|right now|at the moment|this month|and|since|,|.|$|with debt)',
      '(am|are|being|me|us|totally|flat|completely|stone|dead|so|too) (totally|flat|completely|stone|dead|so|too)? broke (financially|until|till|right now|at the moment|this (month|week)|and|since|,|.|!|$|to)',
      '(can not|cannot|could not|not able to|unable to|struggling to|no way to|barely|hardly) find (the|enough|any|my|this|that|so much)? (money|rent|deposit|cash|fare|funds|amount|instalment|payment)',
      '(make|making|made) ends meet',
      '(payment (holiday|break|plan|deferral|arrangement)|breathing space|debt (collector|collectors|charity|advice|relief|collection|agency|management)|hardship (fund|programme|program|team|scheme|support)|reduced payments|pay (less|in smaller|smaller|what i can)|more time to pay|extension to pay|spread (out)? (the)? payments|freeze (the)? (interest|payments)) ... (can not|lost|struggl*|because|behind|afford|since|job|income|sick|cut|until|money|need|please|unemployed|redundan*|hours)',
      '(default|defaulting|defaulted|miss|missing|missed) (on)? (my|the|a|another|this|next)? (loan|mortgage|rent|payment|payments|instalment|repayment) ... (again|because|money|afford|job|behind|no|not|can not|sick|lost)',
      '(money|funds|savings|cash) (is|are|has|have|all)? (tight|run out|ran out|dried up|not there|stretched|too tight|finished)',
      '(do not|does not|not) have (the|any|enough|a) (money|cash|funds|penny|way) (to|for|right|until|at|this|left|$|,)',
      '(owe|owing) (more than|so much|everyone|money everywhere|people|thousands and)',
    ],
    unless: admin,
  },
  {
    reason: 'money may be short',
    tells: hint('financial_hardship', 'moderate'),
    says: [
      '(afford|debt*|arrears|bailiff*|evict*|redundan*|laid off|benefits|universal credit|broke|skint|payday|food bank|hardship|rent|mortgage|overdraft|owe|meter|starv*|hungry|homeless|repossess*|bankrupt*|jobless|unemployed|payment plan|instalments|wages)',
    ],
  },
]
