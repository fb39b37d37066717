import Database from 'better-sqlite3'
import type { Defect } from '../mutants/defect.ts'
import type { Trouble } from './trouble.ts'

interface Statement {
  run(...values: unknown[]): unknown
}

/**
 * Lets a defect change or swallow rows on their way into SQLite, and the disk be full, below everything that our own
 * code checks.
 */
export function breakRows(defect: Defect | null, trouble: Trouble): void {
  const change = defect?.row ?? ((_table, row) => row)
  // As much of better-sqlite3 as is wrapped here.
  const prototype = Database.prototype as unknown as { prepare(sql: string): Statement }
  const { prepare } = prototype
  prototype.prepare = function (sql) {
    const statement = prepare.call(this, sql)
    const table = /^\s*(?:insert into|update) (\w+)/.exec(sql)?.[1]
    if (!table) return statement
    const run = statement.run.bind(statement)
    statement.run = (...values) => {
      if (trouble.isDiskFull()) throw full()
      const [row] = values
      const changed = typeof row === 'object' && row !== null ? change(table, { ...row }) : row
      // Whoever wrote it believes that it is there.
      return changed === null ? { changes: 1 } : run(changed, ...values.slice(1))
    }
    return statement
  }
}

function full(): Error {
  return new Database.SqliteError('database or disk is full', 'SQLITE_FULL')
}
