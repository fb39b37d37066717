import { type FaultRules, sentence } from '../finding.ts'

const size = 'I can see that this has cost you [what it cost them].'

/** Makes the trouble smaller than it is to the customer. */
export const minimising: FaultRules = {
  fault: 'minimising',
  why: 'Can make their trouble sound small.',
  rules: [
    sentence(
      /\b(it's|it is|that's|that is|this is|it was|was) (just|only|merely|simply) (a|an|one|some) (small |little |tiny |minor |short |quick |slight |bit of a? ?)?(delay|issue|problem|mistake|glitch|misunderstanding|inconvenience|error|hiccup|bug|day|few|matter|parcel|order|thing|phone|pet|dog|cat|game|toy|website|email|e-mail|chat|formality|charge|fee)\b/gi,
      size,
    ),
    sentence(
      /\b(small|little|tiny|minor|slight|trivial|petty|insignificant) (delay|issue|problem|mistake|glitch|inconvenience|error|hiccup|bug|matter|concern)\b|\b(tiny|trivial|petty|insignificant) (thing|amount|sum|detail)\b/gi,
      size,
    ),
    sentence(
      /\b(it's|it is|that's|that is|it was|it has|it's only|been) (only|just|merely) (been )?(a |an |one |two |three |\d)/gi,
      size,
    ),
    sentence(
      /\bno big (deal|thing|issue)\b|\bpetty\b|\btrivial\b|\b(a|the) bit of an inconvenience\b|\bhardly (a|an|any|the|worth)\b/gi,
      size,
    ),
  ],
}
