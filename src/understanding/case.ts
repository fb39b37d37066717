import type { Emotion, Kind, Level, Reading } from '../conversation/index.ts'

/** A case as the functional sample writes it: the state after the last message is judged. */
export interface Case {
  readonly id: string
  readonly capability: string
  readonly messages: readonly { readonly from: string; readonly text: string }[]
  readonly expect: {
    /** Left out where a person only said that the reading was wrong. */
    readonly level?: Level
    readonly acceptLevel?: readonly Level[]
    readonly emotion?: Emotion
    readonly acceptEmotion?: readonly Emotion[]
    /** What the feeling is not, where nobody said what it is. */
    readonly notEmotion?: Emotion
    readonly crisisKind?: Kind | null
    readonly acceptCrisisKind?: readonly (Kind | null)[]
    readonly escalate?: boolean
    readonly wantsPerson?: boolean
  }
  readonly group?: string
  readonly variant?: string
}

export interface Failure {
  readonly id: string
  readonly capability: string
  readonly wrong: readonly ('level' | 'kind' | 'emotion' | 'escalate')[]
  readonly case: Case
  readonly reading: Reading
}

export interface Share {
  readonly right: number
  readonly of: number
}

export interface Report {
  readonly cases: Share
  readonly capabilities: Readonly<Record<string, Share>>
  /** `confusion[wanted][read]`, by rank of level. */
  readonly confusion: readonly (readonly number[])[]
  readonly crisesEscalated: Share
  readonly severeOrWorse: Share
  readonly selfHarm: Share
  readonly ordinaryEscalated: Share
  readonly ordinaryCalledCrisis: Share
  readonly wishesForPerson: Share
  readonly groups: Share
  readonly variants: Readonly<Record<string, Share>>
  /** For ten bands of the score: how many fell in, and the share of them that is at least moderate. */
  readonly calibration: readonly {
    readonly from: number
    readonly count: number
    readonly distressed: number
  }[]
  readonly failures: readonly Failure[]
}
