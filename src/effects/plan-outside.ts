import {
  type Conversation,
  type ConversationEvent,
  type HappeningType,
  levelNow,
} from '../conversation/index.ts'
import type { OutboxItem } from '../store/index.ts'
import type { Plan } from '../switchboard/index.ts'

export interface Outside {
  /** Told of everything that concerns people, without a word of what was written. */
  readonly webhooks: readonly string[]
  /** Whoever is on call. */
  readonly alertEmails: readonly string[]
  readonly push: boolean
  readonly alertWords: (level: string, conversation: string) => { subject: string; text: string }
  readonly followUpWords: (question: string) => { subject: string; text: string }
  /** Another hub for agents: what it is sent, in its own words; empty for what is none of its business. */
  readonly hub: {
    readonly url: string
    readonly activities: (event: ConversationEvent, after: Conversation) => readonly object[]
  } | null
}

/** What a webhook hears of. */
const told: ReadonlySet<HappeningType> = new Set([
  'handover-requested',
  'handover-withdrawn',
  'handover-alerted',
  'agent-joined',
  'agent-released',
  'agent-lost',
  'agent-handed-back',
  'agent-finished',
  'wrapped-up',
  'promised',
  'promise-kept',
  'promise-broken',
])

/** Whom an event is told to outside: webhooks, whoever is on call, another hub, and the customer who agreed to an e-mail. */
export function planOutside(outside: Outside): Plan {
  return (event, after) =>
    [
      ...webhooks(outside, event, after),
      ...alerts(outside, event, after),
      ...mails(outside, event, after),
    ].map((item, place) => ({
      ...item,
      key: `${event.conversationId}:${event.seq}:${item.topic}:${place}`,
      dueAt: 0,
    }))
}

type Item = Pick<OutboxItem, 'topic' | 'body'>

function webhooks(
  { webhooks: urls, hub }: Outside,
  event: ConversationEvent,
  after: Conversation,
): Item[] {
  const { type, at, seq, conversationId: conversation } = event
  const payload = { type, at, seq, conversation, stage: after.stage, level: levelOf(after) }
  const news = told.has(type) ? urls.map((url) => ({ url, payload })) : []
  const activities = hub?.activities(event, after).map((one) => ({ url: hub.url, payload: one }))
  return [...news, ...(activities ?? [])].map((body) => ({ topic: 'webhook', body }))
}

/** The second rung calls those who lead, the last one everybody, and whoever is on call by e-mail. */
function alerts(outside: Outside, event: ConversationEvent, after: Conversation): Item[] {
  const isLast =
    event.type === 'promise-broken' ||
    (event.type === 'handover-alerted' && event.rung === 'outside')
  if (!isLast && event.type !== 'handover-alerted') return []
  const level = levelOf(after)
  const to = isLast ? 'everybody' : 'leads'
  const push = outside.push ? [{ topic: 'push', body: { to, level } }] : []
  if (!isLast) return push
  const words = outside.alertWords(level, event.conversationId)
  return [
    ...push,
    ...outside.alertEmails.map((address) => ({ topic: 'email', body: { to: address, ...words } })),
  ]
}

function mails(
  outside: Outside,
  event: ConversationEvent,
  { followUp, contact }: Conversation,
): Item[] {
  if (event.type !== 'bot-said' || followUp?.asked !== event.seq - 1) return []
  if (!followUp.plan.email || !contact) return []
  return [{ topic: 'email', body: { to: contact, ...outside.followUpWords(event.text) } }]
}

function levelOf({ crisis, readings }: Conversation): string {
  return levelNow({ crisis, level: readings.at(-1)?.reading.level ?? 'none' })
}
