import type { SlotKind } from '../slot-kinds.ts'
import type { Mends } from './mended.ts'

export interface Retold {
  readonly heard: readonly string[]
  readonly said: readonly string[]
}

/** What must be known of English and of our lists to say a message back. */
export interface Knows {
  readonly typos: ReadonlyMap<string, string>
  /** Lists of things that may begin a clause without an article. */
  readonly names: readonly SlotKind[]
  /** Their turns of phrase by first word, and what we say instead. */
  readonly retold: ReadonlyMap<string, readonly Retold[]>
  /** Said for emphasis alone. */
  readonly leftOut: ReadonlySet<string>
  readonly spelling: Mends
  /** True for a plain word, which a capital makes no name. */
  readonly isWord: (word: string) => boolean
}
