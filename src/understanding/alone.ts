import type { About, Emotion, Kind, Level, Style } from '../conversation/index.ts'

/** What one message says by itself. Spans are UTF-16 units of its text. */
export interface Alone {
  readonly level: Level
  readonly score: number
  readonly kind: Kind | null
  /** A phrase speaks of this kind; false where the models alone do. */
  readonly named: boolean
  readonly emotion: Emotion
  readonly emotions: Readonly<Partial<Record<Emotion, number>>>
  readonly style: Style
  readonly about: About
  readonly sarcasm: boolean
  readonly wantsPerson: boolean
  readonly refusesPerson: boolean
  readonly repeatContact: boolean
  readonly botFailed: boolean
  readonly relief: boolean
  readonly retraction: boolean
  readonly because: readonly Because[]
}

export interface Because {
  readonly reason: string
  readonly start: number
  readonly end: number
}
