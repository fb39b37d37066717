import { createHash } from 'node:crypto'
import type { AgentAccount, AuditEntry, Invitation, People, Role, Visitor } from '../people.ts'
import type { Sqlite } from './open.ts'

interface AgentRow {
  id: string
  name: string
  email: string
  password_hash: string
  role: string
  teams: string
  created_at: number
}

interface VisitorRow {
  secret_hash: string
  customer_id: string
  conversation_id: string
  site: string
  created_at: number
}

export function sqlitePeople(db: Sqlite, write: <T>(run: () => T) => Promise<T>): People {
  const allAgents = db.prepare<[], AgentRow>('select * from agents order by name')
  const byEmail = db.prepare<[string], AgentRow>('select * from agents where email = ?')
  const insertAgent = db.prepare(
    'insert or ignore into agents (id, name, email, password_hash, role, teams, created_at) values (?, ?, ?, ?, ?, ?, ?)',
  )
  const insertSession = db.prepare(
    'insert into sessions (token_hash, agent_id, ends_at) values (?, ?, ?)',
  )
  const bySession = db.prepare<[string, number], AgentRow>(
    'select agents.* from sessions join agents on agents.id = sessions.agent_id where token_hash = ? and ends_at > ?',
  )
  const deleteSession = db.prepare('delete from sessions where token_hash = ?')
  const deleteSessionsOf = db.prepare('delete from sessions where agent_id = ?')
  const insertInvitation = db.prepare(
    'insert into invitations (token_hash, role, ends_at) values (?, ?, ?)',
  )
  const findInvitation = db.prepare<
    [string, number],
    { token_hash: string; role: string; ends_at: number }
  >('select * from invitations where token_hash = ? and ends_at > ?')
  const deleteInvitation = db.prepare('delete from invitations where token_hash = ?')
  const findVisitor = db.prepare<[string], VisitorRow>(
    'select * from visitors where secret_hash = ?',
  )
  const insertVisitor = db.prepare(
    'insert into visitors (secret_hash, customer_id, conversation_id, site, created_at) values (?, ?, ?, ?, ?)',
  )
  const findSecret = db.prepare<[string], { value: string }>(
    'select value from secrets where name = ?',
  )
  const insertSecret = db.prepare('insert or ignore into secrets (name, value) values (?, ?)')
  const lastChain = db.prepare<[], { chain: string }>(
    'select chain from audit order by id desc limit 1',
  )
  const insertAudit = db.prepare(
    'insert into audit (at, actor, action, object, detail, chain) values (?, ?, ?, ?, ?, ?)',
  )
  const readAudit = db.prepare<[number], AuditEntry>(
    'select at, actor, action, object, detail from audit order by id desc limit ?',
  )

  return {
    agents: async () => allAgents.all().map(toAgent),
    agentByEmail: async (email) => {
      const row = byEmail.get(email.toLowerCase())
      return row ? toAgent(row) : null
    },
    addAgent: ({ id, name, email, passwordHash, role, teams, createdAt }) =>
      write(() => {
        const fields = [
          id,
          name,
          email.toLowerCase(),
          passwordHash,
          role,
          JSON.stringify(teams),
          createdAt,
        ]
        return insertAgent.run(...fields).changes === 1
      }),
    openSession: ({ tokenHash, agentId, endsAt }) =>
      write(() => void insertSession.run(tokenHash, agentId, endsAt)),
    sessionAgent: async (tokenHash, now) => {
      const row = bySession.get(tokenHash, now)
      return row ? toAgent(row) : null
    },
    closeSession: (tokenHash) => write(() => void deleteSession.run(tokenHash)),
    closeSessionsOf: (agentId) => write(() => void deleteSessionsOf.run(agentId)),
    addInvitation: ({ tokenHash, role, endsAt }) =>
      write(() => void insertInvitation.run(tokenHash, role, endsAt)),
    takeInvitation: (tokenHash, now) =>
      write(() => {
        const found = findInvitation.get(tokenHash, now)
        deleteInvitation.run(tokenHash)
        return found ? toInvitation(found) : null
      }),
    invitationIsOpen: async (tokenHash, now) => findInvitation.get(tokenHash, now) !== undefined,
    visitor: async (secretHash) => {
      const row = findVisitor.get(secretHash)
      return row ? toVisitor(row) : null
    },
    addVisitor: ({ secretHash, customerId, conversationId, site, createdAt }) =>
      write(() => void insertVisitor.run(secretHash, customerId, conversationId, site, createdAt)),
    secret: (name, make) =>
      write(() => {
        insertSecret.run(name, make())
        return findSecret.get(name)?.value ?? ''
      }),
    audit: (entry) => write(() => appendAudit(entry)),
    auditTrail: async (limit) => readAudit.all(limit),
  }

  // Each entry carries a hash of the one before, so that a removed or changed line shows.
  function appendAudit(entry: AuditEntry): void {
    const { at, actor, action, object, detail } = entry
    const before = lastChain.get()?.chain ?? ''
    const chain = createHash('sha256')
      .update(JSON.stringify([before, at, actor, action, object, detail]))
      .digest('hex')
    insertAudit.run(at, actor, action, object, detail, chain)
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

function toInvitation(row: { token_hash: string; role: string; ends_at: number }): Invitation {
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
