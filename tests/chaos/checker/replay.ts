import type { ConversationEvent } from '../../../src/conversation/index.ts'

/** From the event that put a conversation into an agent's hands to the one that took it out; null: still there. */
export interface InHands {
  readonly agent: string
  readonly how: string
  readonly from: number
  readonly to: number | null
  readonly since: number
  readonly until: number | null
  /** Who had it when this agent took it. */
  readonly before: string | null
}

const ends = new Set(['agent-lost', 'agent-released', 'agent-handed-back', 'wrapped-up'])

/** Who held a conversation, and when. Read off the happenings alone, not off our own stage table. */
export function hands(events: readonly ConversationEvent[]): InHands[] {
  const held: InHands[] = []
  let open: Omit<InHands, 'to' | 'until'> | null = null
  for (const event of events) {
    if (event.type === 'agent-joined') {
      if (open) held.push({ ...open, to: event.seq, until: event.at })
      const before = held.at(-1)?.to === event.seq ? (held.at(-1)?.agent ?? null) : null
      const { agent, how, seq, at } = event
      open = { agent: agent.id, how, from: seq, since: at, before }
    } else if (open && ends.has(event.type)) {
      held.push({ ...open, to: event.seq, until: event.at })
      open = null
    }
  }
  return open ? [...held, { ...open, to: null, until: null }] : held
}

export type StageAt = 'bot' | 'waiting' | 'with-agent' | 'wrap-up' | 'closed'

/** The stage before each event, again from the happenings alone. */
export function stagesBefore(events: readonly ConversationEvent[]): StageAt[] {
  let stage: StageAt = 'bot'
  return events.map((event) => {
    const before = stage
    stage = after(stage, event)
    return before
  })
}

function after(stage: StageAt, { type }: ConversationEvent): StageAt {
  switch (type) {
    case 'handover-requested':
      return 'waiting'
    case 'agent-joined':
      return 'with-agent'
    case 'agent-released':
      return 'waiting'
    case 'agent-lost':
      return stage === 'wrap-up' ? 'closed' : 'waiting'
    case 'agent-handed-back':
    case 'handover-withdrawn':
    case 'reopened':
      return 'bot'
    case 'agent-finished':
      return 'wrap-up'
    case 'wrapped-up':
      return 'closed'
    case 'customer-said':
      return stage === 'wrap-up' ? 'with-agent' : stage
    default:
      return stage
  }
}
