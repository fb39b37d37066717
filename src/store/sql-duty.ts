import type { Duty, Work } from './duty.ts'
import type { Sql, SqlStatement } from './sql.ts'

interface WorkRow {
  agent_id: string
  teams: string
  skills: string | null
  capacity: number | null
}

export function sqlDuty({ read, write, writeAll }: Sql): Duty {
  return {
    work: async () => {
      const rows = await read<WorkRow>(
        `select agents.id as agent_id, teams, skills, capacity from agents
         left join work on work.agent_id = agents.id`,
      )
      return rows.map(toWork)
    },
    setWork: ({ agentId, teams, skills, capacity }) =>
      writeAll([
        ['update agents set teams = ? where id = ?', JSON.stringify(teams), agentId],
        [
          `insert into work (agent_id, skills, capacity) values (?, ?, ?)
           on conflict (agent_id) do update set skills = excluded.skills, capacity = excluded.capacity`,
          agentId,
          JSON.stringify(skills),
          capacity,
        ],
      ]),
    draft: async (agentId, conversationId) => {
      const [row] = await read<{ body: string }>(
        'select body from drafts where agent_id = ? and conversation_id = ?',
        agentId,
        conversationId,
      )
      return row?.body ?? ''
    },
    keepDraft: async (agentId, conversationId, text) => {
      if (text === '') {
        await write(
          'delete from drafts where agent_id = ? and conversation_id = ?',
          agentId,
          conversationId,
        )
        return
      }
      await write(
        `insert into drafts (agent_id, conversation_id, body) values (?, ?, ?)
         on conflict (agent_id, conversation_id) do update set body = excluded.body`,
        agentId,
        conversationId,
        text,
      )
    },
    pushSubscriptions: async () => {
      const rows = await read<{ endpoint: string; agent_id: string; body: string }>(
        'select * from push_subscriptions',
      )
      return rows.map(({ endpoint, agent_id, body }) => ({ endpoint, agentId: agent_id, body }))
    },
    addPush: async ({ endpoint, agentId, body }) => {
      await write(
        `insert into push_subscriptions (endpoint, agent_id, body) values (?, ?, ?)
         on conflict (endpoint) do update set agent_id = excluded.agent_id, body = excluded.body`,
        endpoint,
        agentId,
        body,
      )
    },
    dropPush: async (endpoint) => {
      await write('delete from push_subscriptions where endpoint = ?', endpoint)
    },
    dropPushOf: async (agentId, endpoint) => {
      await write(
        'delete from push_subscriptions where agent_id = ? and endpoint = ?',
        agentId,
        endpoint,
      )
    },
    privateValue: async (conversationId, token) => {
      const [row] = await read<{ sealed: string }>(
        'select sealed from private_values where conversation_id = ? and token = ?',
        conversationId,
        token,
      )
      return row?.sealed ?? null
    },
    keepPrivate: (values) =>
      writeAll(
        values.map(
          ({ conversationId, token, sealed, at }): SqlStatement => [
            'insert into private_values (conversation_id, token, sealed, at) values (?, ?, ?, ?)',
            conversationId,
            token,
            sealed,
            at,
          ],
        ),
      ),
    index: (conversationId, words) =>
      writeAll(
        words.map(
          (word): SqlStatement => [
            'insert into search_words (word, conversation_id) values (?, ?) on conflict do nothing',
            word,
            conversationId,
          ],
        ),
      ),
    search: async (words, limit) => {
      const each = 'select conversation_id from search_words where word = ?'
      const rows = await read<{ conversation_id: string }>(
        `select found.conversation_id from (${words.map(() => each).join(' intersect ')}) as found
         join conversations on conversations.id = found.conversation_id
         order by updated_at desc limit ?`,
        ...words,
        limit,
      )
      return rows.map(({ conversation_id }) => conversation_id)
    },
  }
}

function toWork(row: WorkRow): Work {
  return {
    agentId: row.agent_id,
    // Only `setWork` and the accounts write these, as lists of names.
    teams: JSON.parse(row.teams) as string[],
    skills: JSON.parse(row.skills ?? '[]') as string[],
    capacity: row.capacity,
  }
}
