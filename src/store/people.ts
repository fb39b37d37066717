/** Agents, their sessions, visitors and the record of who did what. */
export interface People {
  agents(): Promise<AgentAccount[]>
  agentByEmail(email: string): Promise<AgentAccount | null>
  /** False when the e-mail is taken. */
  addAgent(agent: AgentAccount): Promise<boolean>
  openSession(session: Session): Promise<void>
  /** The account behind a session that has not ended by `now`. */
  sessionAgent(
    tokenHash: string,
    now: number,
  ): Promise<(AgentAccount & { readonly endsAt: number }) | null>
  closeSession(tokenHash: string): Promise<void>
  closeSessionsOf(agentId: string): Promise<void>
  addInvitation(invitation: Invitation): Promise<void>
  /** Uses an invitation up: a second call with the same hash answers null. */
  takeInvitation(tokenHash: string, now: number): Promise<Invitation | null>
  invitationIsOpen(tokenHash: string, now: number): Promise<boolean>
  visitor(secretHash: string): Promise<Visitor | null>
  /** Adds one, or gives the one with this hash another customer and conversation. */
  addVisitor(visitor: Visitor): Promise<void>
  /** A secret of this installation, made by `make` the first time. */
  secret(name: string, make: () => string): Promise<string>
  audit(entry: AuditEntry): Promise<void>
  auditTrail(limit: number): Promise<AuditEntry[]>
}

export type Role = 'agent' | 'supervisor' | 'owner' | 'admin'

export interface AgentAccount {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly passwordHash: string
  readonly role: Role
  readonly teams: readonly string[]
  readonly createdAt: number
}

export interface Session {
  readonly tokenHash: string
  readonly agentId: string
  readonly endsAt: number
}

export interface Invitation {
  readonly tokenHash: string
  readonly role: Role
  readonly endsAt: number
}

export interface Visitor {
  readonly secretHash: string
  readonly customerId: string
  readonly conversationId: string
  readonly site: string
  readonly createdAt: number
}

export interface AuditEntry {
  readonly at: number
  readonly actor: string
  readonly action: string
  readonly object: string
  readonly detail: string
}
