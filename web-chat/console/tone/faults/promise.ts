import { type FaultRules, sentence } from '../finding.ts'

const keep = 'I will [what I will do] and tell you by [time] how it went, either way.'

/** Says for certain what nobody can know. */
export const promise: FaultRules = {
  fault: 'promise',
  why: 'A promise that may not be ours to keep.',
  rules: [
    sentence(
      /\b(i|we) (can |could )?(guarantee|promise|assure|swear)( you)?\b|\b(is|are|it's|that's) guaranteed\b|\b(you have my word|(give|gave|giving) you my word|my word on it|trust me|count on (it|me|us)|mark my words|bet on it)\b|\b(100 ?%|hundred percent)|\bwithout (fail|a doubt|doubt)\b|\bno matter what\b/gi,
      keep,
    ),
    sentence(
      /\b(definitely|for sure|certainly) (be|get|come|see|reach|arrive|have|happen|fixed|sorted|resolved|refunded|work)\b|\b(never|won't|will not) (ever )?happen (to you )?again\b|\bevery ?thing (will|is going to) (be|work out)( \w+)? ?(fine|ok|okay|alright|all right|well|out)?\b|\byour secret is safe\b|\bbetween (you and me|us)\b/gi,
      keep,
    ),
  ],
}
