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
  /** After a start: this agent held conversations and has one lease to come back. */
  expect(agent: Agent): void
  /** Somebody is signed in and taking conversations. */
  anybodyAvailable(): boolean
  stop(): void
}

export interface PresenceParts {
  /** How long an agent may be without a connection before their customers go back to the line, in milliseconds. */
  readonly lease: number
  readonly changed: () => void
  readonly lost: (agent: Agent) => void
}

/** Who is there. An agent holds a lease through any live socket; when the last one is gone the lease runs out. */
export function createPresence({ lease, changed, lost }: PresenceParts): Presence {
  const agents = new Map<string, { agent: Agent; state: AgentState; sockets: Set<string> }>()
  const leases = new Map<string, NodeJS.Timeout>()

  return {
    arrive(agent, socketId) {
      clearTimeout(leases.get(agent.id))
      leases.delete(agent.id)
      const known = agents.get(agent.id)
      const sockets = known?.sockets ?? new Set()
      agents.set(agent.id, {
        agent,
        state: known?.state ?? 'available',
        sockets: sockets.add(socketId),
      })
      changed()
    },
    leave(agent, socketId) {
      const known = agents.get(agent.id)
      known?.sockets.delete(socketId)
      if (known && known.sockets.size === 0) startLease(agent)
      changed()
    },
    set(agentId, state) {
      const known = agents.get(agentId)
      if (known) agents.set(agentId, { ...known, state })
      changed()
    },
    expect: (agent) => {
      if (!agents.has(agent.id) && !leases.has(agent.id)) startLease(agent)
    },
    present: () => connected().map(({ agent, state }) => ({ ...agent, state })),
    anybodyAvailable: () => connected().some(({ state }) => state === 'available'),
    stop() {
      for (const timer of leases.values()) clearTimeout(timer)
    },
  }

  function connected() {
    return [...agents.values()].filter(({ sockets }) => sockets.size > 0)
  }

  function startLease(agent: Agent): void {
    const expire = () => {
      leases.delete(agent.id)
      agents.delete(agent.id)
      lost(agent)
      changed()
    }
    leases.set(agent.id, setTimeout(expire, lease))
  }
}
