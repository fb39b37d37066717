import { forgotten } from '../conversation/index.ts'
import type { Forgetting } from './forgetting.ts'
import { migrations, schemaOf } from './migrations.ts'
import { type EventRow, fromEvent, toEvent } from './rows.ts'
import type { Sql, SqlStatement } from './sql.ts'
import type { Row } from './tables.ts'

const schema = schemaOf(migrations)
const has = (column: string) => schema.filter(({ columns }) => columns.includes(column))

/** A row of such a table belongs to one conversation and goes with it. */
const ofConversation = has('conversation_id').filter(({ name }) => name !== 'events')
/** A row of such a table is kept, but no longer says of whom, once nothing else is known of this customer. */
const ofCustomer = has('customer_id').filter(
  (table) => !ofConversation.includes(table) && table.name !== 'conversations',
)

/** Whatever table is added: `conversation_id` and `customer_id` say what has to go with a person. */
export function sqlForgetting({ read, writeAll }: Sql, scrub: Forgetting['scrub']): Forgetting {
  return {
    conversationsOf: async (person) => {
      const rows = await read<{ id: string }>(
        `select id from conversations where id = ? or customer_id = ?
           or customer_id in (select customer_id from conversations where id = ? and customer_id <> '')
         union select conversation_id as id from visitors where customer_id = ?`,
        ...[person, person, person, person],
      )
      return rows.map(({ id }) => id)
    },
    quietSince: async (before) => {
      const rows = await read<{ id: string }>(
        "select id from conversations where updated_at < ? and stage in ('bot', 'closed') and owed = 0 and customer_id <> ''",
        before,
      )
      return rows.map(({ id }) => id)
    },
    everything: async (id) => {
      const kept = has('conversation_id').filter(({ name }) => name !== 'snapshots')
      const tables = kept.map(
        async ({ name }): Promise<[string, Row[]]> => [
          name,
          await read<Row>(`select * from ${name} where conversation_id = ?`, id),
        ],
      )
      const head = await read<Row>('select * from conversations where id = ?', id)
      return Object.fromEntries([['conversations', head], ...(await Promise.all(tables))])
    },
    async erase(id, only) {
      const rows = await read<EventRow>(
        only
          ? 'select * from events where conversation_id = ? and type = ?'
          : 'select * from events where conversation_id = ?',
        ...(only ? [id, only] : [id]),
      )
      const emptied = rows.map(emptying)
      const snapshot: SqlStatement = ['delete from snapshots where conversation_id = ?', id]
      if (only) return writeAll([...emptied, snapshot])
      const [head] = await read<{ customer_id: string }>(
        'select customer_id from conversations where id = ?',
        id,
      )
      const customer = head?.customer_id ?? ''
      await writeAll([
        ...emptied,
        ...ofConversation.map(
          ({ name }): SqlStatement => [`delete from ${name} where conversation_id = ?`, id],
        ),
        ["update conversations set customer_id = '' where id = ?", id],
        ...ofCustomer.map(
          ({ name }): SqlStatement => [
            `update ${name} set customer_id = '' where customer_id = ?
           and not exists (select 1 from conversations where customer_id = ?)`,
            ...[customer, customer],
          ],
        ),
      ])
    },
    scrub,
  }
}

function emptying(row: EventRow): SqlStatement {
  const { body } = fromEvent(forgotten(toEvent(row)), null)
  const said = row.type === 'customer-said'
  return [
    'update events set body = ?, sender = ?, client_message_id = ? where conversation_id = ? and seq = ?',
    body,
    said ? null : row.sender,
    said ? null : row.client_message_id,
    row.conversation_id,
    row.seq,
  ]
}
