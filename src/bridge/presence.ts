import type { Agent } from '../conversation/index.ts'
import type { AgentHere, AgentState } from '../protocol/index.ts'
import type { PresenceBook, Presence as PresenceRow } from '../store/index.ts'

export interface Presence {
  arrive(agent: Agent, socketId: string): void
  leave(agent: Agent, socketId: string): void
  set(agentId: string, state: AgentState): void
  /** A pause that ends by itself, or by the agent's own choice. Epoch milliseconds. */
  pause(agentId: string, until: number): void
  present(): AgentHere[]
  stateOf(agentId: string): AgentHere | null
  /** Who is signed in and taking conversations. */
  available(): AgentHere[]
  stop(): void
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
  readonly pausedUntil: number | null
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
      const known = own.get(agent.id) ?? { ...elsewhere(agent.id), changedAt: 0, sockets: [] }
      keep({ ...known, agent, sockets: new Set([...known.sockets, socketId]) })
    },
    leave(agent, socketId) {
      const known = own.get(agent.id)
      if (!known) return
      keep({ ...known, sockets: new Set([...known.sockets].filter((id) => id !== socketId)) })
    },
    set: (agentId, state) => change(agentId, state, null),
    pause: (agentId, until) => change(agentId, 'cooling-down', until),
    present,
    stateOf,
    available: () => present().filter(({ state }) => state === 'available'),
    stop: () => clearInterval(timer),
  }

  function change(agentId: string, state: AgentState, pausedUntil: number | null): void {
    const known = own.get(agentId)
    if (known) keep({ ...known, state, pausedUntil, changedAt: now() })
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
    for (const [id, { pausedUntil }] of own) {
      if (pausedUntil !== null && pausedUntil <= now()) change(id, 'available', null)
    }
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

  function present(): AgentHere[] {
    const rows = [...others.filter(({ endsAt }) => endsAt > now()), ...[...own.values()].map(toRow)]
    const byAgent = new Map<string, AgentHere>()
    for (const row of rows.toSorted((a, b) => a.changedAt - b.changedAt)) {
      if (!row.connected) continue
      const { agentId: id, name, pausedUntil: until } = row
      // Only `change` and `arrive` write states.
      byAgent.set(id, { id, name, state: row.state as AgentState, until })
    }
    return [...byAgent.values()]
  }

  function stateOf(agentId: string): AgentHere | null {
    return present().find(({ id }) => id === agentId) ?? null
  }

  function elsewhere(agentId: string): Pick<Own, 'state' | 'pausedUntil'> {
    const known = stateOf(agentId)
    return { state: known?.state ?? 'available', pausedUntil: known?.until ?? null }
  }

  function save(agents: readonly Own[]): Promise<void> {
    return book.save(agents.map(toRow), now() - day)
  }

  function toRow({ agent, state, changedAt, endsAt, pausedUntil, sockets }: Own): PresenceRow {
    const connected = sockets.size > 0
    const { id: agentId, name } = agent
    return { server, agentId, name, state, connected, changedAt, endsAt, pausedUntil }
  }
}
