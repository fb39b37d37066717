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
    wholeCases: 0.86,
    crisesEscalated: 0.93,
    ordinaryEscalated: 0.06,
    ordinaryCalledCrisis: 0.025,
  },
  /** The part of the corpus that training never sees. */
  dev: {
    wholeCases: 0.62,
    crisesEscalated: 0.78,
    ordinaryEscalated: 0.08,
    ordinaryCalledCrisis: 0.03,
  },
} as const satisfies Record<string, Floors>

/** Of 300 everyday messages, nobody in danger, the share that is called grave or of a sensitive kind. */
export const mostEverydayGrave = 0.137

/** Of the everyday troubles in `intents/matters/`, the share that is spoken to as if a life or somebody's safety were in danger. */
export const mostEverydayDanger = 0.03

export const leastSpanF1 = 0.83

export function partOf({ right, of }: Share): number {
  return right / Math.max(of, 1)
}
