import type { Store } from '../../../src/store/index.ts'
import type { decide } from '../../../src/turn/index.ts'
import type { Invariant } from '../checker/index.ts'

export type Decide = typeof decide

/** One planted mistake. The checker must find it by the history alone. */
export interface Defect {
  readonly name: string
  /** What it breaks. */
  readonly breaks: Invariant
  readonly what: string

  /** Between the program and its store. */
  readonly store?: (store: Store) => Store
  readonly decide?: (decide: Decide) => Decide
  /** Null: not sent. */
  readonly emit?: (
    event: string,
    args: readonly unknown[],
    rooms: readonly string[],
  ) => readonly unknown[] | null
  /** Before the program hears an event. */
  readonly hear?: (event: string, input: unknown, acknowledge: (answer: unknown) => void) => void
  /** Null: no answer leaves. */
  readonly answer?: (event: string, input: unknown, answer: unknown) => unknown
  /** Null: the row is never written. */
  readonly row?: (table: string, row: Record<string, unknown>) => Record<string, unknown> | null
  /** In the client instead of the server. */
  readonly client?: ClientDefect
}

export type ClientDefect =
  | 'last-in-first-out'
  | 'gives-up'
  | 'shows-what-it-knows'
  | 'shows-as-it-comes'
