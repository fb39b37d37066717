import type { Conversation } from '../conversation/index.ts'
import type { AgentHere } from '../protocol/index.ts'
import { mayTake, type Service } from '../routing/index.ts'
import type { Switchboard } from '../switchboard/index.ts'
import type { Line } from './line.ts'
import { onceSoon } from './once-soon.ts'
import type { Presence } from './presence.ts'
import type { Roster } from './roster.ts'

export interface AssignmentParts {
  readonly line: Line
  readonly presence: Presence
  readonly roster: Roster
  readonly service: () => Service
  readonly switchboard: Switchboard
  readonly now: () => number
  readonly report: (error: unknown) => void
}

export interface Assignment {
  /** To be called on every change of the line or of who is there, and by a sweep. */
  changed(): void
  stop(): void
}

/** How long changes are gathered before somebody is asked, in milliseconds. */
const gathering = 50

/** Sees to it that those who wait are offered to somebody. */
export function startAssignment(parts: AssignmentParts): Assignment {
  const { ask: changed, stop } = onceSoon(() => assignNext(parts), gathering)
  return { changed, stop }
}

/**
 * Asks agents to take those who wait, who is next first: the colleague who is wanted for it, and where the house
 * assigns, whoever has most room. An offer is a fact of the conversation, so two servers that run this at once offer
 * it once.
 */
function assignNext({
  line,
  presence,
  roster,
  service,
  switchboard,
  now,
  report,
}: AssignmentParts): void {
  const here = presence.available()
  if (here.length === 0) return
  const conversations = line.inOrder(now())
  const load = new Map<string, number>()
  const asked = new Set<string>()
  for (const { stage, agent, weight, handover } of conversations) {
    if (agent && stage === 'with-agent') load.set(agent.id, (load.get(agent.id) ?? 0) + weight)
    if (stage === 'waiting' && handover?.offer) asked.add(handover.offer.agent.id)
  }
  for (const conversation of conversations) {
    const { id, stage, handover } = conversation
    if (stage !== 'waiting' || handover?.offer) continue
    const agent = choose(conversation)
    if (!agent) continue
    asked.add(agent.id)
    const until = now() + service().answer_within * 1000
    const { id: agentId, name } = agent
    switchboard.handle(id, { type: 'offer', agent: { id: agentId, name }, until }).catch(report)
  }

  function choose({ handover, weight }: Conversation): AgentHere | null {
    const isAsked = handover?.wanted || service().assignment !== 'chosen'
    if (!handover || !isAsked) return null
    const free = here.filter(({ id }) => !asked.has(id) && hasRoom(id, weight))
    const wanted = free.find(({ id }) => id === handover.wanted?.id)
    if (wanted || service().assignment === 'chosen') return wanted ?? null
    const able = free.filter(
      ({ id }) =>
        !handover.declined.includes(id) && mayTake(roster.takes(id), handover, now(), service()),
    )
    const missed = ({ id }: AgentHere) => Number(handover.missed.includes(id))
    return able.toSorted((a, b) => missed(a) - missed(b) || share(a) - share(b))[0] ?? null
  }

  // The same rule as in the claim itself: somebody who holds nothing can take anything.
  function hasRoom(id: string, weight: number): boolean {
    const held = load.get(id) ?? 0
    const capacity = roster.capacity(id)
    return capacity > 0 && (held === 0 || held + weight <= capacity)
  }

  function share({ id }: AgentHere): number {
    return (load.get(id) ?? 0) / roster.capacity(id)
  }
}
