import type { Conversation } from '../conversation/index.ts'
import type { AgentSays } from '../protocol/index.ts'
import { mayTake, type Service, type Takes } from '../routing/index.ts'
import type { Role } from './accounts.ts'

/** How a conversation stands to somebody. `known`: they had it before, or its customer is with them now. */
export type Relation = 'mine' | 'for-me' | 'known' | 'foreign'

type About = Exclude<
  keyof AgentSays,
  | 'join'
  | 'state'
  | 'unwatch'
  | 'search'
  | 'all'
  | 'team'
  | 'capacity'
  | 'teams'
  | 'push'
  | 'push-off'
  | 'dead-letters'
  | 'send-again'
>

/** Who may do what with which conversation. What the stage and the epoch allow is decided later, by the turn. */
const relations: Readonly<Record<About, readonly Relation[]>> = {
  watch: ['mine', 'for-me'],
  sync: ['mine', 'for-me'],
  earlier: ['mine', 'for-me'],
  read: ['mine', 'for-me', 'known'],
  'open-value': ['mine'],
  'open-fact': ['mine', 'for-me'],
  claim: ['for-me'],
  decline: ['for-me'],
  'take-over': [],
  say: ['mine'],
  typing: ['mine'],
  draft: ['mine', 'for-me'],
  note: ['mine', 'for-me'],
  whisper: [],
  release: ['mine'],
  transfer: ['mine'],
  reassign: [],
  'hand-back': ['mine'],
  finish: ['mine'],
  'wrap-up': ['mine'],
  'clear-crisis': ['mine'],
  review: ['mine', 'for-me', 'known'],
}

/** The same for everybody else's conversations, by those who lead. */
const leads: ReadonlySet<About> = new Set([
  'watch',
  'sync',
  'earlier',
  'read',
  'open-value',
  'open-fact',
  'claim',
  'take-over',
  'draft',
  'note',
  'whisper',
  'reassign',
  'review',
])

export function isLead(role: Role): boolean {
  return role === 'supervisor' || role === 'admin'
}

/** Product owners write flows and words; conversations are none of their business. */
export function seesConversations(role: Role): boolean {
  return role !== 'owner'
}

/** A wrong file is news for those who can put it right. */
export function mendsContent(role: Role): boolean {
  return role !== 'agent'
}

export function mayDo(role: Role, event: About, relation: Relation): boolean {
  if (!seesConversations(role)) return false
  return relations[event].includes(relation) || (isLead(role) && leads.has(event))
}

export function relationOf(
  { id: me, takes }: { id: string; takes: Takes },
  { agent, stage, handover }: Conversation,
  now: number,
  service: Service,
): Relation {
  if (agent) return agent.id === me ? 'mine' : 'foreign'
  if (stage !== 'waiting' || !handover) return 'foreign'
  const asked = [handover.offer?.agent.id, handover.wanted?.id].includes(me)
  return asked || mayTake(takes, handover, now, service) ? 'for-me' : 'foreign'
}
