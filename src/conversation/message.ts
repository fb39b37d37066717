import type { Card } from './card.ts'
import type { ConversationEvent, Why } from './happening.ts'

export interface Message {
  readonly seq: number
  readonly from: 'customer' | 'bot' | 'agent' | 'system'
  readonly name: string | null
  readonly text: string
  /** Offered by the bot, or tapped by the customer. */
  readonly choices: readonly string[]
  /** What the bot showed under the words. */
  readonly cards?: readonly Card[]
  readonly why: readonly Why[]
  readonly at: number
}

/** What somebody said by this event; null for an event without words. */
export function messageOf(event: ConversationEvent): Message | null {
  const silent = { seq: event.seq, name: null, choices: [], why: [], at: event.at }
  switch (event.type) {
    case 'customer-said': {
      const { text, choice } = event
      return { ...silent, from: 'customer', text, choices: choice ? [choice] : [] }
    }
    case 'bot-said': {
      const { text, choices, cards, why } = event
      return { ...silent, from: 'bot', text, choices, ...(cards && { cards }), why }
    }
    case 'agent-said':
      return { ...silent, from: 'agent', name: event.agent.name, text: event.text }
    case 'system-said':
      return { ...silent, from: 'system', text: event.text, choices: event.choices ?? [] }
    default:
      return null
  }
}
