import { type Activity, ActivityTypes } from 'botbuilder'
import type { Conversation, ConversationEvent } from '../conversation/index.ts'
import { toCustomerEvent } from '../protocol/index.ts'

/** What a customer is shown of an event, as a Bot Framework activity; null for what is not theirs, or is their own. */
export function toActivity(event: ConversationEvent): Partial<Activity> | null {
  const shown = toCustomerEvent(event)
  if (!shown || shown.from === 'customer') return null
  return {
    type: ActivityTypes.Message,
    text: shown.name ? `${shown.name}: ${shown.text}` : shown.text,
    ...(shown.choices.length > 0 && {
      suggestedActions: {
        to: [],
        actions: shown.choices.map((choice) => ({ type: 'imBack', title: choice, value: choice })),
      },
    }),
    channelData: shown,
  }
}

/** The Bot Framework's handover protocol: `handoff.initiate` once asked for, then `handoff.status`. */
export function toHandoff(
  event: ConversationEvent,
  conversation: Conversation,
  /** All that a person needs who takes over; null for channels that customers read. */
  context: object | null,
): Partial<Activity> | null {
  switch (event.type) {
    case 'handover-requested':
      return initiate(conversation, context)
    case 'agent-joined':
      return status('accepted')
    case 'agent-handed-back':
    case 'agent-finished':
      return status('completed')
    case 'system-said':
      return event.about === 'nobody-available' ? status('failed') : null
    default:
      return null
  }
}

function initiate({ messages }: Conversation, context: object | null): Partial<Activity> {
  return {
    type: ActivityTypes.Event,
    name: 'handoff.initiate',
    value: context ?? {},
    attachments: [
      {
        contentType: 'application/json',
        name: 'Transcript',
        content: {
          activities: messages.map(({ from, name, text, at }) => ({
            type: ActivityTypes.Message,
            from: { name: name ?? from, role: from === 'customer' ? 'user' : 'bot' },
            text,
            timestamp: new Date(at),
          })),
        },
      },
    ],
  }
}

function status(state: 'accepted' | 'failed' | 'completed'): Partial<Activity> {
  return { type: ActivityTypes.Event, name: 'handoff.status', value: { state } }
}

/** What another hub for agents is sent: the hand-over with its context, what the customer writes from then on, and how it ends. */
export function toHub(
  event: ConversationEvent,
  conversation: Conversation,
  context: object | null,
  hub: string,
): Partial<Activity>[] {
  const { stage, agent, id } = conversation
  const theirs = agent ? agent.id === hub : stage === 'waiting'
  const said: Partial<Activity>[] =
    event.type === 'customer-said' && theirs
      ? [{ type: ActivityTypes.Message, id: event.clientMessageId, text: event.text }]
      : []
  const byHub = 'agent' in event && event.agent.id === hub
  const handoff = byHub ? null : toHandoff(event, conversation, context)
  const activities = handoff ? [...said, handoff] : said
  return activities.map((activity) => ({
    ...activity,
    conversation: { id, isGroup: false, conversationType: '', name: '' },
  }))
}
