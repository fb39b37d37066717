import Database from 'better-sqlite3'
import type { Defect } from '../mutants/defect.ts'

interface Statement {
  run(...values: unknown[]): unknown
}

/** Lets a defect change or swallow rows on their way into SQLite, below everything that our own code checks. */
export function breakRows(defect: Defect | null): void {
  const change = defect?.row
  if (!change) return
  // As much of better-sqlite3 as is wrapped here.
  const prototype = Database.prototype as unknown as { prepare(sql: string): Statement }
  const { prepare } = prototype
  prototype.prepare = function (sql) {
    const statement = prepare.call(this, sql)
    const table = /^\s*insert into (\w+)/.exec(sql)?.[1]
    if (!table) return statement
    const run = statement.run.bind(statement)
    statement.run = (...values) => {
      const [row] = values
      const changed = typeof row === 'object' && row !== null ? change(table, { ...row }) : row
      return changed === null ? undefined : run(changed, ...values.slice(1))
    }
    return statement
  }
}
