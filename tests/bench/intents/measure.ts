import type { LabelledText } from '../../../src/understanding/index.ts'
import { auroc, rejectedWhenKeeping } from '../../../src/understanding/intent/rejection.ts'
import type { Learner } from './learners.ts'
import { byIntent } from './splits.ts'

export interface Trial {
  readonly train: readonly LabelledText[]
  readonly test: readonly LabelledText[]
  readonly outOfScope?: readonly string[]
}

/** Shares are 0 to 1, null where nothing was asked; times are those of the processor. */
export interface Found {
  readonly accuracy: number
  readonly auroc: number | null
  readonly recallAt95: number | null
  readonly trainSeconds: number
  readonly microsecondsPerQuery: number
}

export async function measure(learner: Learner, trial: Trial): Promise<Found> {
  const began = processorMs()
  const read = await learner.learn(byIntent(trial.train))
  const trained = processorMs()
  let right = 0
  const inside: number[] = []
  for (const { text, category } of trial.test) {
    const { name, score } = await read(text)
    if (name === category) right++
    inside.push(score)
  }
  const outside: number[] = []
  for (const text of trial.outOfScope ?? []) outside.push((await read(text)).score)
  const queries = inside.length + outside.length
  return {
    accuracy: right / trial.test.length,
    auroc: auroc(inside, outside),
    recallAt95: rejectedWhenKeeping(0.95, inside, outside),
    trainSeconds: (trained - began) / 1000,
    microsecondsPerQuery: ((processorMs() - trained) * 1000) / queries,
  }
}

/** Other work on the machine does not count. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

export function meanOf(found: readonly Found[], which: keyof Found): number | null {
  const values = found.map((each) => each[which]).filter((each) => each !== null)
  return values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length
}
