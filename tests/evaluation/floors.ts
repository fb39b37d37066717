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
    wholeCases: 0.97,
    crisesEscalated: 1,
    ordinaryEscalated: 0,
    ordinaryCalledCrisis: 0,
  },
  'distress-unseen.jsonl': {
    wholeCases: 0.91,
    crisesEscalated: 0.98,
    ordinaryEscalated: 0.05,
    ordinaryCalledCrisis: 0.012,
  },
  'distress-unseen-2.jsonl': {
    wholeCases: 0.88,
    crisesEscalated: 0.99,
    ordinaryEscalated: 0.01,
    ordinaryCalledCrisis: 0,
  },
  'distress-unseen-3.jsonl': {
    wholeCases: 0.9,
    crisesEscalated: 0.95,
    ordinaryEscalated: 0.02,
    ordinaryCalledCrisis: 0.005,
  },
  'distress-unseen-4.jsonl': {
    wholeCases: 0.86,
    crisesEscalated: 0.96,
    ordinaryEscalated: 0.074,
    ordinaryCalledCrisis: 0.025,
  },
  /** The part of the corpus that training never sees. */
  dev: {
    wholeCases: 0.66,
    crisesEscalated: 0.81,
    ordinaryEscalated: 0.089,
    ordinaryCalledCrisis: 0.039,
  },
} as const satisfies Record<string, Floors>

/** Of 300 everyday messages, nobody in danger, the share that is called grave or of a sensitive kind. */
export const mostEverydayGrave = 0.11

/** Of the everyday troubles in `intents/matters/` that training never sees, the share that is spoken to as if a life or somebody's safety were in danger. */
export const mostEverydayDanger = 0.02

export const leastSpanF1 = 0.85

export function partOf({ right, of }: Share): number {
  return right / Math.max(of, 1)
}
