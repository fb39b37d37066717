import type { Presence, PresenceBook } from './presence-book.ts'
import type { Sql, SqlStatement } from './sql.ts'

interface PresenceRow {
  server: string
  agent_id: string
  name: string
  state: string
  connected: number
  changed_at: number
  ends_at: number
  paused_until: number | null
}

export function sqlPresence({ read, writeAll }: Sql): PresenceBook {
  return {
    save: (presences, forgetBefore) =>
      writeAll([
        ...presences.map(saving),
        ['delete from presence where ends_at < ?', forgetBefore],
      ]),
    all: async () => (await read<PresenceRow>('select * from presence')).map(toPresence),
  }
}

function saving(presence: Presence): SqlStatement {
  const { server, agentId, name, state, connected, changedAt, endsAt, pausedUntil } = presence
  return [
    `insert into presence (server, agent_id, name, state, connected, changed_at, ends_at, paused_until) values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (server, agent_id) do update set name = excluded.name, state = excluded.state,
       connected = excluded.connected, changed_at = excluded.changed_at, ends_at = excluded.ends_at,
       paused_until = excluded.paused_until`,
    server,
    agentId,
    name,
    state,
    connected ? 1 : 0,
    changedAt,
    endsAt,
    pausedUntil,
  ]
}

function toPresence(row: PresenceRow): Presence {
  return {
    server: row.server,
    agentId: row.agent_id,
    name: row.name,
    state: row.state,
    connected: row.connected === 1,
    changedAt: row.changed_at,
    endsAt: row.ends_at,
    pausedUntil: row.paused_until,
  }
}
