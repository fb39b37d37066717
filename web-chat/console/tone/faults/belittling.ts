import { type FaultRules, sentence } from '../finding.ts'

const matters = 'I can see that this matters to you.'
const step = 'Here is what I can do: [next step].'

/** Talks down to the customer: loaded words about how they speak, feel or ask. */
export const belittling: FaultRules = {
  fault: 'dismissive',
  why: 'Can sound as if you look down on them.',
  rules: [
    sentence(
      /\b(over-?reaction|exaggerat\w+|fuss(ing|y)?|rant(s|ing)?|whin(e|ing|y)|moan(ing)?|nag(ging)?|nonsense|ridiculous|absurd|silly|stupid|dumb|lazy|childish|laughable|melodrama\w*|self-?pity|pathetic|boring|bored|clearly can't|attention[- ]seek\w+|want(s|ing)? attention|rocket science|brain surgery|common sense|obviously|pointless|hissy)\b/gi,
      matters,
    ),
    sentence(
      /\b(be|being|try to be|act) (a bit |a little |more |so )*(reasonable|realistic|polite|sensible|civil|mature|rational|logical|grateful|honest with yourself)\b|\bdown a notch\b|\btone with me\b|\bwatch your (tone|language|mouth)\b|\bmind your (tone|language)\b|\bcalmed? down\b|\bcome back (when|once) you\b/gi,
      matters,
    ),
    sentence(
      /\byour (anger|attitude|tone|emotions?|feelings|mood|shouting|complaining|behaviou?r|manners)( \w+)? ((is|are|does|do|will)( not|n't)|won't|isn't|aren't|doesn't|is (un|in|im|not|get|be))|\b(keep|leave) (your )?(emotions?|feelings) (out|aside|at)\b/gi,
      matters,
    ),
    sentence(
      /\byou (just |really |only |clearly |obviously |do )?(seem|appear|sound|look|like|love|enjoy|want|must|have)( to| like)? ?(just )?(be |have |been )?(enjoy|love|like to|bored|nothing better|too much time|trouble|attention|complain\w*|arguing|an argument|a fight|drama|it coming|problems with)\b|\bhad it coming\b|\b(find|got) (something|anything) (else|better) to (worry|complain|do)\b/gi,
      matters,
    ),
    sentence(
      /\b(it's|it is|it was|that's|that is) (only|just|merely) (been )?(\w+|an? [\w-]+|the [\w-]+|your [\w-]+|\w+ (days?|hours?|weeks?|minutes?|euros?|pounds?|dollars?))(?=[.,!;]|$)|\bit's an? [\w-]+, not an? [\w-]+\b|\b(that's|it's|that is|it is) (pretty |just |so |rather )?(tough|rough|unlucky)(?=[.!,]|$)|\baccidents happen\b|\bpush through\b|\bwhat [\w ]{1,20} (is|are) for\.?$/gi,
      matters,
    ),
    sentence(
      /\b(real|actual|bigger|serious|proper) problems\b|\b(far |way |much |a bit )?too (seriously|personally|literally|emotional)\b|\b(bigger|worse|more) than it is\b|\bnot as if\b|\bcookie crumbles\b|\blose (any )?sleep over\b|\b(that's|it's) (just )?(your|an) opinion\b|\bhappier (with|at|somewhere)\b|\b(see|look at) (it|this|things) from our (side|point|perspective)\b|\b(answered|said|told|explained|wrote) (that|this|it|you) (above|earlier|before|already)\b|\bscroll up\b|\b(leave|left) (it|this|everything) (to|until|till) the last\b|\bwast(e|ing) (everyone|everybody|people)'s\b|\byou problem\b|\b(no ?one|nobody) else (seems|has|had|complain\w*|minds|asked|needs)\b|\b(isn't|not|nothing|hardly) (so |very |that |all that )?(unique|special|unusual|new)\b|\byou'd be (surprised|amazed) how\b|\b(do|don't) you (even )?(realise|realize|know|think|see|understand) how (many|busy|much|often|hard)\b|\banyone (could|would|can) (have )?(told|tell|know|do|see|work)\b/gi,
      matters,
    ),
    sentence(
      /\bi (only|just) work here\b|\bi'm not (your|a) (therapist|mother|mum|babysitter|servant|magician|miracle|mind reader|psychologist|doctor|lawyer)\b|\b(can't|cannot) (help|change|do (anything|much|a thing) about) (that|this|how you feel)(?=[.!,]|$)|\bcan't please everyone\b|\bwhat else (is there|do you want|should|can i)\b|\bnothing (more |else )?to add\b|\bdon't (do|make) exceptions\b|\b(can't|cannot|won't|not) be bothered\b|\b(hardly|not) (my|our) (fault|problem|doing)\b|\bwhat (more|else) do you (want|need|expect)\b|\bwhat (should|am|can) i (supposed to )?(do|say) (with|to|about) (that|this)\b|\bwhat (you )?(do you )?(think|expect) i can\b|\bword against\b|\bget to you when\b/gi,
      step,
    ),
    sentence(
      /\b(bit|little) late (to|for|now)\b|\btoo late (to (complain|ask|say|call)|now)\b|\byou (have |'ve )?had (plenty|enough|lots|more than enough|all the|months|weeks|years|every)( of)? ?(time|chance|chances|opportunit\w+|warning)?\b|\b(maybe )?next time,? (please )?(read|check|think|try|listen|call|be|plan|ask|pay|don't)\b|\b(nothing|won't|not|it won't) (will )?change (anything|a thing|the outcome|my mind)\b|\bis (it|this|that) really (so|that|necessary|worth)\b|\bmove along\b|\b(somehow|anyhow)(?=[.!]|$)/gi,
      step,
    ),
  ],
}
