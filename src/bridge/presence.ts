import type { Agent } from '../conversation/index.ts'

export type AgentState = 'available' | 'busy' | 'away'

export interface PresentAgent extends Agent {
  readonly state: AgentState
}

export interface Presence {
  arrive(agent: Agent, socketId: string): void
  leave(agent: Agent, socketId: string): void
  set(agentId: string, state: AgentState): void
  present(): PresentAgent[]
  /** Somebody is signed in and taking conversations. */
  anybodyAvailable(): boolean
  stop(): void
}

/** As much of the store as presence needs; the store's `PresenceBook` fits. */
export interface PresenceBook {
  save(rows: readonly PresenceRow[], forgetBefore: number): Promise<void>
  all(): Promise<PresenceRow[]>
}

export interface PresenceRow {
  readonly server: string
  readonly agentId: string
  readonly name: string
  readonly state: string
  readonly connected: boolean
  readonly changedAt: number
  readonly endsAt: number
}

export interface PresenceParts {
  readonly book: PresenceBook
  /** Tells this server's rows from those of others, and from those of its life before a restart. */
  readonly server: string
  /** How long an agent may be without a connection before their customers go back to the line, in milliseconds. */
  readonly lease: number
  readonly now: () => number
  /** Everybody who has a conversation in their hands. */
  readonly holders: () => readonly Agent[]
  readonly changed: () => void
  /** Called until the agent holds nothing any more. */
  readonly lost: (agent: Agent) => void
  readonly report: (error: unknown) => void
}

interface Own {
  readonly agent: Agent
  readonly state: AgentState
  readonly changedAt: number
  readonly endsAt: number
  readonly sockets: ReadonlySet<string>
}

const round = 1_000
const day = 86_400_000

/**
 * Who is there, on any server. An agent holds a lease through any live socket and each server renews those of its
 * own; when the last is gone, or its server with it, the lease runs out. After a start everybody has a whole one.
 */
export function createPresence(parts: PresenceParts): Presence {
  const { book, server, lease, now, holders, changed, lost, report } = parts
  const own = new Map<string, Own>()
  const startedAt = now()
  let others: readonly PresenceRow[] = []
  let renewedAt = startedAt
  let looking = false
  const timer = setInterval(() => {
    if (looking) return
    looking = true
    lookAround()
      .catch(report)
      .finally(() => {
        looking = false
      })
  }, round)

  return {
    arrive(agent, socketId) {
      const known = own.get(agent.id) ?? { state: stateOf(agent.id), changedAt: 0, sockets: [] }
      keep({ ...known, agent, sockets: new Set([...known.sockets, socketId]) })
    },
    leave(agent, socketId) {
      const known = own.get(agent.id)
      if (!known) return
      keep({ ...known, sockets: new Set([...known.sockets].filter((id) => id !== socketId)) })
    },
    set(agentId, state) {
      const known = own.get(agentId)
      if (known) keep({ ...known, state, changedAt: now() })
    },
    present,
    anybodyAvailable: () => present().some(({ state }) => state === 'available'),
    stop: () => clearInterval(timer),
  }

  function keep(agent: Omit<Own, 'endsAt'>): void {
    const kept = { ...agent, endsAt: now() + lease }
    own.set(agent.agent.id, kept)
    save([kept]).catch(report)
    changed()
  }

  async function lookAround(): Promise<void> {
    if (now() - renewedAt >= lease / 5) await renew()
    const before = JSON.stringify(present())
    others = (await book.all()).filter((row) => row.server !== server)
    if (JSON.stringify(present()) !== before) changed()
    for (const agent of holders()) if (now() >= leaseOf(agent.id)) loseNow(agent)
  }

  async function renew(): Promise<void> {
    renewedAt = now()
    const here = [...own.values()].filter(({ sockets }) => sockets.size > 0)
    for (const [id, { sockets, endsAt }] of own) {
      if (sockets.size === 0 && endsAt <= now()) own.delete(id)
    }
    for (const each of here) own.set(each.agent.id, { ...each, endsAt: now() + lease })
    if (here.length > 0) await save(here.map((each) => ({ ...each, endsAt: now() + lease })))
  }

  function loseNow(agent: Agent): void {
    own.delete(agent.id)
    lost(agent)
    changed()
  }

  /** When this agent counts as gone; a live socket of ours never ends. */
  function leaseOf(agentId: string): number {
    const here = own.get(agentId)
    if (here && here.sockets.size > 0) return Number.POSITIVE_INFINITY
    const elsewhere = others.filter((row) => row.agentId === agentId).map(({ endsAt }) => endsAt)
    return Math.max(startedAt + lease, here?.endsAt ?? 0, ...elsewhere)
  }

  function present(): PresentAgent[] {
    const rows = [...others.filter(({ endsAt }) => endsAt > now()), ...[...own.values()].map(toRow)]
    const byAgent = new Map<string, PresentAgent>()
    for (const row of rows.toSorted((a, b) => a.changedAt - b.changedAt)) {
      if (!row.connected) continue
      // Only `set` and `arrive` write states.
      byAgent.set(row.agentId, { id: row.agentId, name: row.name, state: row.state as AgentState })
    }
    return [...byAgent.values()]
  }

  function stateOf(agentId: string): AgentState {
    return present().find(({ id }) => id === agentId)?.state ?? 'available'
  }

  function save(agents: readonly Own[]): Promise<void> {
    return book.save(agents.map(toRow), now() - day)
  }

  function toRow({ agent, state, changedAt, endsAt, sockets }: Own): PresenceRow {
    const connected = sockets.size > 0
    return { server, agentId: agent.id, name: agent.name, state, connected, changedAt, endsAt }
  }
}
