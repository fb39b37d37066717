import type { Share } from '../../src/understanding/index.ts'

/** Shares that the understanding must not fall below or rise above; just beside what was measured last. */
export interface Floors {
  readonly wholeCases: number
  readonly crisesEscalated: number
  readonly ordinaryEscalated: number
  readonly ordinaryCalledCrisis: number
}

/** After training, run `npm run -s heed -- evaluate distress FILE` and move these to where they hold the gain. */
export const floors = {
  'functional-sample.jsonl': {
    wholeCases: 0.98,
    crisesEscalated: 1,
    ordinaryEscalated: 0,
    ordinaryCalledCrisis: 0,
  },
  'distress-unseen.jsonl': {
    wholeCases: 0.93,
    crisesEscalated: 0.99,
    ordinaryEscalated: 0.025,
    ordinaryCalledCrisis: 0.012,
  },
  'distress-unseen-2.jsonl': {
    wholeCases: 0.92,
    crisesEscalated: 0.99,
    ordinaryEscalated: 0.005,
    ordinaryCalledCrisis: 0,
  },
  'distress-unseen-3.jsonl': {
    wholeCases: 0.91,
    crisesEscalated: 0.97,
    ordinaryEscalated: 0.005,
    ordinaryCalledCrisis: 0,
  },
  'distress-unseen-4.jsonl': {
    wholeCases: 0.89,
    crisesEscalated: 0.96,
    ordinaryEscalated: 0.055,
    ordinaryCalledCrisis: 0.02,
  },
  /** The part of the corpus that training never sees. */
  dev: {
    wholeCases: 0.68,
    crisesEscalated: 0.83,
    ordinaryEscalated: 0.086,
    ordinaryCalledCrisis: 0.037,
  },
} as const satisfies Record<string, Floors>

/** Of 300 everyday messages, nobody in danger, the share that is called grave or of a sensitive kind. */
export const mostEverydayGrave = 0.124

/** Of the everyday troubles in `intents/matters/` that training never sees, the share that is spoken to as if a life or somebody's safety were in danger. */
export const mostEverydayDanger = 0.051

export const leastSpanF1 = 0.85

export function partOf({ right, of }: Share): number {
  return right / Math.max(of, 1)
}
