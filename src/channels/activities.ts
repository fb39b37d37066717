import { type Activity, ActivityTypes, type Attachment, CardFactory } from 'botbuilder'
import {
  type Card,
  type Conversation,
  type ConversationEvent,
  withCardsInWords,
} from '../conversation/index.ts'
import { toCustomerEvent } from '../protocol/index.ts'

/**
 * What a customer is shown of an event, as a Bot Framework activity; null for what is not theirs, or is their own.
 * `ownHost`: where others reach this server, as `https://chat.example.com`; null when they cannot.
 */
export function toActivity(
  event: ConversationEvent,
  ownHost: string | null = null,
): Partial<Activity> | null {
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
    ...(shown.cards && { attachments: shown.cards.map((card) => heroCard(card, ownHost)) }),
    channelData: shown,
  }
}

/** A hero card: the one kind that every channel of the Bot Framework can show. */
function heroCard({ title, text, image, links }: Card, ownHost: string | null): Attachment {
  // A picture of our own server can be fetched by others only where they can reach it.
  const picture = image && (image.url.startsWith('/') ? ownHost && ownHost + image.url : image.url)
  return CardFactory.heroCard(
    title,
    text,
    image && picture ? [{ url: picture, alt: image.alt }] : [],
    links.map(({ label, url }) => ({ type: 'openUrl', title: label, value: url })),
  )
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
          activities: messages.map(({ from, name, text, cards, at }) => ({
            type: ActivityTypes.Message,
            from: { name: name ?? from, role: from === 'customer' ? 'user' : 'bot' },
            text: withCardsInWords(text, cards),
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
