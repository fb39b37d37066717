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
): Partial<Activity> | null {
  switch (event.type) {
    case 'handover-requested':
      return initiate(conversation)
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

function initiate({ handover, messages, customer }: Conversation): Partial<Activity> {
  return {
    type: ActivityTypes.Event,
    name: 'handoff.initiate',
    value: {
      reason: handover?.reason,
      level: handover?.level,
      kind: handover?.kind,
      customer: { name: customer.name },
    },
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
