import type { SqlValue } from './sql.ts'

export type Row = Readonly<Record<string, SqlValue>>

/** Every table as it stands, for copying a whole store. */
export interface Tables {
  readonly names: readonly string[]
  /** All rows, a page at a time. */
  pages(table: string): AsyncIterable<readonly Row[]>
  insert(table: string, rows: readonly Row[]): Promise<void>
}
