import type {
  AgentOnDuty,
  ConversationView,
  DeadLetter,
  Desk,
  FoundConversation,
} from '../../../../src/protocol/index.ts'

/** What `join` tells besides the line. */
export const house: Omit<Desk, 'line' | 'agents' | 'banners'> = {
  me: { state: 'available', teams: [], skills: [], capacity: 6 },
  care: { heavy: 1, weight: 7, offerPause: false, pausedUntil: null },
  teams: ['bank', 'bereavement'],
  dispositions: ['solved', 'follow-up-promised', 'other'],
  goodwill: [{ what: 'voucher', most: 20 }],
  flows: [
    { name: 'late_order', title: 'An order that is late, lost, or was left with somebody else' },
  ],
  pushKey: null,
}

/** What only looks: lists over all conversations, the team, what was not delivered. Null for anything else. */
export function lookedUp(event: string, views: ReadonlyMap<string, ConversationView>) {
  switch (event) {
    case 'all':
    case 'search':
      return { found: [...views.values()].map(foundOf) }
    case 'earlier':
      return { found: [...views.values()].slice(1, 2).map(foundOf) }
    case 'team':
      return { agents: team }
    case 'dead-letters':
      return { letters }
    case 'teams':
    case 'capacity':
    case 'send-again':
    case 'push':
      return {}
    default:
      return null
  }
}

const team: readonly AgentOnDuty[] = [
  {
    id: 'agent-2',
    name: 'Ben Okafor',
    role: 'agent',
    state: 'busy',
    teams: ['bank'],
    skills: ['german'],
    holds: 2,
    capacity: 6,
  },
]

const letters: readonly DeadLetter[] = [
  {
    key: 'hook-1',
    topic: 'webhook',
    conversation: 'conv-crisis-0001',
    tries: 8,
    diedAt: 1,
    reason: 'The hub did not answer.',
  },
]

function foundOf({ row }: ConversationView): FoundConversation {
  const { conversation, stage, customer, problem, level, kind, agent } = row
  const when = { openedAt: 1, updatedAt: 2 }
  return { conversation, stage, customer, problem, level, kind, agent, ...when, disposition: null }
}
