import { type Cue, danger, hint } from './cue.ts'

export const complaintLegal: readonly Cue[] = [
  {
    reason: 'complains formally or threatens legal steps',
    tells: danger('complaint_legal', 'moderate'),
    says: [
      '(formal|official|written|formally|officially|stage 1|stage 2|stage one|stage two) (complaint|grievance|complain|complaining|lodge|lodging|raise|raising|complaints|letter of complaint)',
      '(make|raise|file|lodge|log|submit|put in|filing|lodging|raising|register|registering|open|escalate|send|start|making|submitting|want to make|record|logging) (a|an|my|this|another|this as a|it as a|as a|the) (formal|official|serious|written|proper)? (complaint|grievance|complain|dispute with the)',
      '(my|our|a|the|an) (lawyer|lawyers|solicitor|solicitors|attorney|barrister|legal team|advocate|legal representative|union rep|law firm|legal adviser|legal advisor) ... (will|is|has|says|said|contact|hear|touch|involved|advised|looking|letter|write|writing|writes|told|are|sends|instructed|speak|about this|copied|next|confirms|review*|reads|wants|soon|going)',
      '(see|speak|speaking|talk|talking|instruct|instructed|instructing|consult|consulting|spoken|hire|hiring|contact|contacting|engage|engaging|get|getting|pass* (this)? (on)? to|hand* (this)? (over)? to|send* (this)? to|go* to|seeing|calling|call|ring|ringing|involve|involving|hear from|hearing from|through|consulted) (to|with)? (a|my|the|our|an|your)? (lawyer|lawyers|solicitor|solicitors|attorney|barrister|legal counsel|legal advice|legal action|citizens advice|trading standards|ombudsman|regulator|consumer (court|forum|rights|affairs|protection)|small claims|watchdog|press|newspaper|newspapers|local paper|the papers|media|my mp|bbc|tv|journalist|journalists|reporter|union)',
      '(letter|letters|call|email|papers|hear|hearing|heard|word|notice|claim) from (my|our|a|the) (lawyer|lawyers|solicitor|solicitors|attorney|barrister|legal team|legal|court|ombudsman|regulator|union)',
      '(legal|court) (action|proceedings|papers|claim|route|steps|advice about|letter|case against|threat|order against|notice to)',
      '(take|taking|taken|see|seeing|sue|suing|drag|dragging|meet) (you|your company|this|your firm|this company|it|them|your|these people|ye|you people|this matter) (lot|all)? (in|to|into|for|through|before) (the)? (court|small claims|tribunal|every penny|breach|damages|consumer court|consumer forum|arbitration|the ombudsman|ombudsman|judge|high court|courts|cleaners|the press|everything|compensation|negligence)',
      '(i am|i will|will|going to|want to|we are|we will|might|could|ready to|considering|about to|thinking of|have to|prepared to) (suing|sue) ',
      '(small claims|county court|consumer court|consumer forum|letter before (action|claim)|without prejudice|ombudsman|ofcom|ofgem|ofwat|trading standards|financial conduct authority|fca|cfpb|ftc|fcc|better business bureau|bbb|data protection (authority|commissioner)|ico|rbi|trai|irdai|caa|dot complaint|acas|attorney general|consumer rights act|consumer protection act|gdpr (breach|complaint|violation|request)|data breach|breach of (contract|gdpr|data)|chargeback against|class action|cease and desist|regulator|regulators|watchdog|section 75|efcc|fccpc|cfib|ncc complaint|aviation authority)',
      '(go|going|gone|went|take* (this|it|my story)|speaking|spoken|talking|call|calling|contact|contacting|email|emailing|send* (this|it)|on) (public|to)? (public|the press|the media|the papers|the newspapers|the local paper|social media|the news|twitter|watchdog|the bbc|a journalist|journalists|tiktok with|a newspaper|national press|news channel) ',
      '(final|last) (notice|warning|chance) (before|or) ... (legal|court|lawyer|solicitor|action|sue)',
      '(see|seeing) you in (court|small claims|tribunal)',
      '(deadlock letter|final response letter|complaints (procedure|process|policy|department|team|manager))',
    ],
    unless: [
      '(tennis|squash|badminton|padel|basketball|pickleball|food|royal|volleyball|court shoes|court side|courtside|futsal|hard) ',
      '(book|novel|film|movie|game|character|episode|series|drama|podcast|show|better call)',
      '(i am|work as|am) (a|an) (solicitor|lawyer|barrister|attorney|paralegal) (and (need|want|would)|looking|buying|ordering|by)',
      '(press (release|the button|kit|pass|office|stud|on)|pulse regulator|voltage regulator|pressure regulator|gas regulator|water regulator)',
      '(do not|not going to|no need to|not here to|not want to|rather not|not wish to) (want to|wish to)? (make|raise|lodge|complain|file|sue)',
      '(conveyancing|house purchase|buying a house|mortgage application|my will|exchange contracts|completion date|power of attorney|remortgage)',
      '(job|vacancy|career|internship|legal department job)',
    ],
  },
  {
    reason: 'speaks of law or complaint',
    tells: hint('complaint_legal', 'moderate'),
    says: [
      '(complaint|complain|lawyer*|solicitor*|attorney|barrister|court|sue|suing|legal|legally|illegal|ombudsman|regulator|tribunal|press|media|newspaper|trading standards|rights|breach|compensation|claim|gdpr|fraud)',
    ],
  },
]
