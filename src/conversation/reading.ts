import type { About, Emotion, Kind, Level, Style } from './vocabulary.ts'

/** The reason of the phrases of despair: heard by the understanding, looked for among the evidence by the replies. */
export const inDespair = 'in despair'

/** The customer's own words that counted, and why. */
export interface Evidence {
  readonly reason: string
  /** 0-based place of the message among all messages of the conversation. */
  readonly message: number
  /** UTF-16 units of that message's text; `quote` is the text between them. */
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** Something a message names: an order number, a date, an amount. `text` is as written, `value` as meant. */
export interface Value {
  readonly kind: string
  readonly text: string
  readonly value: string
  readonly start: number
  readonly end: number
}

/** What an earlier contact of the same customer was about. */
export interface EarlierContact {
  readonly intents: readonly string[]
  readonly values: readonly Pick<Value, 'kind' | 'value'>[]
}

/** What a message tells about the conversation so far. Stored with its message and never computed again. */
export interface Reading {
  readonly level: Level
  /** How distressed, 0 to 1, comparable across messages. */
  readonly score: number
  readonly emotion: Emotion
  readonly emotions: Readonly<Partial<Record<Emotion, number>>>
  readonly kind: Kind | null
  /** False where the models alone tell of the kind, and no phrase speaks of it; left out in old readings. */
  readonly named?: boolean
  readonly style: Style
  /** ISO 639-1, `und` when nothing can be told. */
  readonly language: string
  readonly wantsPerson: boolean
  readonly repeatContact: boolean
  /** Earlier contacts of the same customer about the same within thirty days; left out in old readings. */
  readonly contacts?: number
  readonly sarcasm: boolean
  readonly about: About
  readonly escalate: boolean
  readonly offer: boolean
  readonly intent: { readonly name: string; readonly confidence: number } | null
  /** What it is mainly about, of the matters that replies know; left out when nobody wrote examples, and in old readings. */
  readonly matter?: { readonly name: string; readonly confidence: number }
  readonly values: readonly Value[]
  readonly evidence: readonly Evidence[]
  /** What this message says alone, before the conversation counts. */
  readonly alone: { readonly level: Level; readonly score: number; readonly kind: Kind | null }
}

/** Where nobody has said anything, or what was said is forgotten. */
export const nothingRead: Reading = {
  level: 'none',
  score: 0,
  emotion: 'neutral',
  emotions: {},
  kind: null,
  style: 'plain',
  language: 'und',
  wantsPerson: false,
  repeatContact: false,
  sarcasm: false,
  about: 'customer',
  escalate: false,
  offer: false,
  intent: null,
  values: [],
  evidence: [],
  alone: { level: 'none', score: 0, kind: null },
}
