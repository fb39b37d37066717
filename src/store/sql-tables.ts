import { migrations, schemaOf, type Table } from './migrations.ts'
import type { Sql, SqlValue } from './sql.ts'
import type { Row, Tables } from './tables.ts'

const pageSize = 500
/** SQLite takes 32,766 values in one statement; a row has fewer than twenty. */
const rowsAtOnce = 1_000

const schema = new Map(schemaOf(migrations).map((table) => [table.name, table]))

export function sqlTables({ read, writeAll }: Sql): Tables {
  return {
    names: [...schema.keys()],
    async *pages(name) {
      const { primaryKey } = tableOf(name)
      let last: SqlValue[] = []
      for (;;) {
        const after = last.length > 0 ? `where (${primaryKey}) > (${marks(last.length)})` : ''
        const rows = await read<Row>(
          `select * from ${name} ${after} order by ${primaryKey} limit ${pageSize}`,
          ...last,
        )
        const end = rows.at(-1)
        if (!end) return
        yield rows
        last = primaryKey.map((column) => end[column] ?? null)
      }
    },
    async insert(name, rows) {
      const { columns } = tableOf(name)
      for (let from = 0; from < rows.length; from += rowsAtOnce) {
        const some = rows.slice(from, from + rowsAtOnce)
        const places = some.map(() => `(${marks(columns.length)})`)
        await writeAll([
          [
            `insert into ${name} (${columns}) values ${places}`,
            ...some.flatMap((row) => columns.map((column) => row[column] ?? null)),
          ],
        ])
      }
    },
  }
}

function tableOf(name: string): Table {
  const table = schema.get(name)
  if (!table) throw new Error(`there is no table ${name}`)
  return table
}

function marks(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ')
}
