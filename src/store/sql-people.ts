import { createHash } from 'node:crypto'
import type { AgentAccount, AuditEntry, Invitation, People, Role, Visitor } from './people.ts'
import type { Sql } from './sql.ts'

interface AgentRow {
  id: string
  name: string
  email: string
  password_hash: string
  role: string
  teams: string
  created_at: number
}

interface InvitationRow {
  token_hash: string
  role: string
  ends_at: number
}

interface VisitorRow {
  secret_hash: string
  customer_id: string
  conversation_id: string
  site: string
  created_at: number
}

/** Agents, sessions, visitors and the record of who did what, over either database. */
export function sqlPeople({ read, write }: Sql): People {
  return {
    agents: async () => {
      const rows = await read<AgentRow>('select * from agents order by name')
      return rows.map(toAgent)
    },
    agentByEmail: async (email) => {
      const [row] = await read<AgentRow>(
        'select * from agents where email = ?',
        email.toLowerCase(),
      )
      return row ? toAgent(row) : null
    },
    addAgent: async ({ id, name, email, passwordHash, role, teams, createdAt }) => {
      const added = await write(
        `insert into agents (id, name, email, password_hash, role, teams, created_at) values (?, ?, ?, ?, ?, ?, ?)
         on conflict do nothing returning id`,
        id,
        name,
        email.toLowerCase(),
        passwordHash,
        role,
        JSON.stringify(teams),
        createdAt,
      )
      return added.length === 1
    },
    openSession: async ({ tokenHash, agentId, endsAt }) => {
      await write(
        'insert into sessions (token_hash, agent_id, ends_at) values (?, ?, ?)',
        tokenHash,
        agentId,
        endsAt,
      )
    },
    sessionAgent: async (tokenHash, now) => {
      const [row] = await read<AgentRow & { ends_at: number }>(
        'select agents.*, ends_at from sessions join agents on agents.id = sessions.agent_id where token_hash = ? and ends_at > ?',
        tokenHash,
        now,
      )
      return row ? { ...toAgent(row), endsAt: row.ends_at } : null
    },
    closeSession: async (tokenHash) => {
      await write('delete from sessions where token_hash = ?', tokenHash)
    },
    closeSessionsOf: async (agentId) => {
      await write('delete from sessions where agent_id = ?', agentId)
    },
    addInvitation: async ({ tokenHash, role, endsAt }) => {
      await write(
        'insert into invitations (token_hash, role, ends_at) values (?, ?, ?)',
        tokenHash,
        role,
        endsAt,
      )
    },
    takeInvitation: async (tokenHash, now) => {
      const [row] = await write<InvitationRow>(
        'delete from invitations where token_hash = ? returning *',
        tokenHash,
      )
      return row && row.ends_at > now ? toInvitation(row) : null
    },
    invitationIsOpen: async (tokenHash, now) => {
      const open = await read(
        'select token_hash from invitations where token_hash = ? and ends_at > ?',
        tokenHash,
        now,
      )
      return open.length === 1
    },
    visitor: async (secretHash) => {
      const [row] = await read<VisitorRow>(
        'select * from visitors where secret_hash = ?',
        secretHash,
      )
      return row ? toVisitor(row) : null
    },
    addVisitor: async ({ secretHash, customerId, conversationId, site, createdAt }) => {
      await write(
        `insert into visitors (secret_hash, customer_id, conversation_id, site, created_at) values (?, ?, ?, ?, ?)
         on conflict (secret_hash) do update set customer_id = excluded.customer_id, conversation_id = excluded.conversation_id`,
        secretHash,
        customerId,
        conversationId,
        site,
        createdAt,
      )
    },
    secret: async (name, make) => {
      const known = () => read<{ value: string }>('select value from secrets where name = ?', name)
      if ((await known()).length === 0) {
        await write(
          'insert into secrets (name, value) values (?, ?) on conflict do nothing',
          name,
          make(),
        )
      }
      return (await known())[0]?.value ?? ''
    },
    audit: appendAudit,
    auditTrail: (limit) =>
      read<AuditEntry>(
        'select at, actor, action, object, detail from audit order by id desc limit ?',
        limit,
      ),
  }

  // Each entry carries a hash of the one before, so that a removed or changed line shows. Whoever finds the next
  // place taken looks again: the chain stays one chain, whoever writes to it.
  async function appendAudit({ at, actor, action, object, detail }: AuditEntry): Promise<void> {
    for (;;) {
      const [last] = await read<{ id: number; chain: string }>(
        'select id, chain from audit order by id desc limit 1',
      )
      const chain = createHash('sha256')
        .update(JSON.stringify([last?.chain ?? '', at, actor, action, object, detail]))
        .digest('hex')
      const written = await write(
        `insert into audit (id, at, actor, action, object, detail, chain) values (?, ?, ?, ?, ?, ?, ?)
         on conflict do nothing returning id`,
        (last?.id ?? 0) + 1,
        at,
        actor,
        action,
        object,
        detail,
        chain,
      )
      if (written.length === 1) return
    }
  }
}

function toAgent(row: AgentRow): AgentAccount {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    passwordHash: row.password_hash,
    // Only `addAgent` writes these two columns.
    role: row.role as Role,
    teams: JSON.parse(row.teams) as string[],
    createdAt: row.created_at,
  }
}

function toInvitation(row: InvitationRow): Invitation {
  // Only `addInvitation` writes the role.
  return { tokenHash: row.token_hash, role: row.role as Role, endsAt: row.ends_at }
}

function toVisitor(row: VisitorRow): Visitor {
  return {
    secretHash: row.secret_hash,
    customerId: row.customer_id,
    conversationId: row.conversation_id,
    site: row.site,
    createdAt: row.created_at,
  }
}
