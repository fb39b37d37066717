import type { Snapshots } from './snapshots.ts'
import type { Sql } from './sql.ts'

export function sqlSnapshots({ read, write }: Sql): Snapshots {
  return {
    find: async (id, shape) => {
      const [row] = await read<{ seq: number; body: string }>(
        'select seq, body from snapshots where conversation_id = ? and shape = ?',
        ...[id, shape],
      )
      return row ? { seq: row.seq, state: JSON.parse(row.body) } : null
    },
    keep: async (id, shape, { seq, state }) => {
      await write(
        `insert into snapshots (conversation_id, shape, seq, body)
         select id, cast(? as text), seq, cast(? as text) from conversations where id = ? and seq = ?
         on conflict (conversation_id) do update set shape = excluded.shape, seq = excluded.seq, body = excluded.body`,
        ...[shape, JSON.stringify(state), id, seq],
      )
    },
  }
}
