import { type Linear, linearHeads } from './linear.ts'
import { heatOf, type Opinion } from './model.ts'
import { headAt } from './shape.ts'

/** How much the second opinion counts; found on the part of the corpus that training never sees. */
const share = 0.5

/** The network's opinion with the second one mixed in, where both were asked. */
export function blended(opinion: Opinion, second: ReturnType<Linear['judge']>): Opinion {
  const answers = opinion.answers.slice()
  for (const { name, size } of linearHeads) {
    for (let at = 0; at < size; at++) {
      const place = headAt[name] + at
      answers[place] = (1 - share) * (answers[place] ?? 0) + share * (second[name][at] ?? 0)
    }
  }
  return { ...opinion, answers, heat: heatOf(answers) }
}
