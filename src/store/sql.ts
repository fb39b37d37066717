/**
 * What both databases can do, one statement at a time, each atomic by itself. Statements keep to what SQLite and
 * PostgreSQL have in common: `?` for a value, numbers for booleans and times, JSON as text.
 */
export interface Sql {
  read<Row>(text: string, ...values: readonly SqlValue[]): Promise<Row[]>
  /** Resolves when it is on the disk, with what a `returning` gives. */
  write<Row>(text: string, ...values: readonly SqlValue[]): Promise<Row[]>
  /** What a claim adds to its look, so that two servers do not wait for each other. */
  readonly skipLocked: string
  /** All of them or none. */
  writeAll(statements: readonly SqlStatement[]): Promise<void>
}

export type SqlValue = string | number | null
export type SqlStatement = readonly [text: string, ...values: SqlValue[]]
