import { type FaultRules, sentence } from '../finding.ts'

const own = 'I have read what you wrote: [the key fact].'

/** Words that come from a template, not from a person. */
export const robotic: FaultRules = {
  fault: 'robotic',
  why: 'Sounds like a template.',
  rules: [
    sentence(
      /\b(apologi[sz]e|apologies|sorry) for (any|the) (inconvenience|trouble|confusion|frustration)( caused| this| that| you)?\b|\bfor your (patience|understanding) (in|during|and)\b/gi,
      'I am sorry about [what happened].',
    ),
    sentence(
      /\b(thank you|thanks) for (contacting|reaching out|getting in touch|your (enquiry|inquiry|query|message|interest|feedback|cooperation|patronage))\b|\bdear (valued )?(customer|sir|madam|user|client)\b|\bvalued (customer|client|member)\b/gi,
      own,
    ),
    sentence(
      /\byour (call|feedback|opinion|business|satisfaction|concern|query|patience|loyalty) (is|are) (very |extremely |greatly |so )?(important|valued|appreciated|noted)\b|\bwe (value|appreciate) your (feedback|business|patience|custom|loyalty|understanding)\b|\bwe strive\b|\bcustomer satisfaction\b/gi,
      own,
    ),
    sentence(
      /\bplease be (advised|informed|aware|assured)\b|\bkindly (note|be|provide|wait|refer|revert|do|await)\b|\brest assured\b|\b(do not|don't) hesitate\b|\bearliest convenience\b|\bhenceforth\b|\bherewith\b|\bhereby\b|\baforementioned\b|\bregarding the above\b/gi,
      own,
    ),
    sentence(
      /\byour (ticket|query|request|concern|case|complaint|inquiry|enquiry|issue) (has been|is being|was|will be) (logged|escalated|forwarded|received|noted|processed|registered|passed|raised|handled|addressed|reviewed)( accordingly)?(?=[.!,]|$)|\bi (fully |completely |totally |truly )?understand your (frustration|concern|concerns|feelings|situation|position)\b|\bunfortunately\b/gi,
      own,
    ),
    sentence(
      /\b(is there )?anything else (i|we) (can|could|may) (help|assist|do)\b|\bhave a (great|nice|wonderful|lovely|good|fantastic|blessed) (day|one|evening|weekend|rest)\b/gi,
      'I am here if something is still open for you.',
    ),
  ],
}
