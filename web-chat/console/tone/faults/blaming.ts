import { type FaultRules, sentence } from '../finding.ts'

const together = 'Let us sort this out from here: [next step].'

/** Puts the fault on the customer. */
export const blaming: FaultRules = {
  fault: 'blaming',
  why: 'Can read as blame.',
  rules: [
    sentence(
      /\byou (really |clearly |obviously |simply |just )?(should|ought to|could|might) (not )?have\b(?! (had|got|received|been (told|given|asked|helped|offered|paid)))|\byou (really |clearly )?(shouldn't|couldn't) have\b/gi,
      together,
    ),
    sentence(
      /\byou (clearly |obviously |simply |just |apparently |evidently )*(failed|forgot|neglected|ignored|missed|misread|misunderstood|refused|chose|caused|broke|messed|entered the wrong|gave (us )?(the )?wrong|typed|didn't (bother|read|follow|listen|check|pay|notice|tell|mention|give|provide|send|do|fill|look|think|ask|reply|answer|call|say|contact|cancel|return|keep|update|back)|did not (bother|read|follow|listen|check|pay|notice|tell|mention|give|provide|send|do|fill|look|think|ask|reply|answer|call|say|contact|cancel|return|keep|update|back))\b/gi,
      together,
    ),
    sentence(
      /\byou must have\b(?! been| felt)|(?<!\b(not|isn't|wasn't|never|none of this is|no way) )\b(your|own) (own )?(fault|mistake|error|doing|negligence|carelessness|responsibility)\b|\bfault (is|was|lies) (yours|with you|on your)\b|\bon your (end|side|part)\b(?=.{0,30}\b(error|mistake|fault|wrong)\b)|\buser error\b|\bonly yourself\b/gi,
      together,
    ),
    sentence(
      /\b(if|had) you('d| had)? (only |just |actually |bothered to |simply )*(read|listened|told|checked|followed|asked|waited|called|paid|looked|done|given|said|been|come|acted|contacted|replied|thought)\b/gi,
      together,
    ),
    sentence(
      /\bwhy (didn't|did|don't|haven't|hadn't|wouldn't) you( not)?\b|\bhow (could|did) you (not|even|manage|forget|miss|let)\b|\bwhat were you thinking\b/gi,
      'What happened just before that?',
    ),
    sentence(
      /\byou (always|never|keep|people|customers) (want|expect|think|do|did|read|listen|pay|asking|saying|complain|forget|forgetting|calling|sending|making|changing|losing|say|send|provided|gave|told)\b|\b(as|like) you were told\b|(?<=^|[.!?,;] ?)you were (already |clearly )?(told|warned|informed|advised|notified)\b|\byou('re| are) (wrong|mistaken|confused|lying|not listening|not making sense|the one who)\b|\byou('ve| have) (clearly |obviously |simply |just )?(misunderstood|misread|confused|forgotten|ignored|failed)\b|\byou (agreed|signed|accepted|clicked)\b/gi,
      together,
    ),
  ],
}
