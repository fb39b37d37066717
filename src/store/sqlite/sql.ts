import type { Statement } from 'better-sqlite3'
import type { Sql, SqlValue } from '../sql.ts'
import type { GroupCommit } from './group-commit.ts'
import type { Sqlite } from './open.ts'

export function sqliteSql(db: Sqlite, { write, settled }: GroupCommit): Sql {
  const statements = new Map<string, Statement<SqlValue[]>>()
  return {
    // One process owns the file.
    skipLocked: '',
    // Nobody is shown what a crash could still take away.
    async read<Row>(text: string, ...values: readonly SqlValue[]) {
      const rows = run<Row>(text, values)
      await settled()
      return rows
    },
    write: (text, ...values) => write(() => run(text, values)),
    writeAll: (all) =>
      write(() => {
        for (const [text, ...values] of all) run(text, values)
      }),
  }

  // A statement gives the rows that its text asks for; the caller has written the text.
  function run<Row>(text: string, values: readonly SqlValue[]): Row[] {
    const statement = statements.get(text) ?? db.prepare<SqlValue[]>(text)
    statements.set(text, statement)
    if (statement.reader) return statement.all(...values) as Row[]
    statement.run(...values)
    return []
  }
}
