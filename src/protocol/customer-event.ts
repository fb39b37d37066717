import { type ConversationEvent, customerMaySee } from '../conversation/index.ts'
import type { CustomerEvent } from './customer.ts'

/** The allow-list between the log and a customer: what is not copied here never leaves. Null: not theirs to see. */
export function toCustomerEvent(event: ConversationEvent): CustomerEvent | null {
  if (!customerMaySee(event.type) || event.customerSeq === null) return null
  const base = {
    seq: event.customerSeq,
    at: event.at,
    name: null,
    choices: [],
    clientMessageId: null,
  }
  switch (event.type) {
    case 'customer-said':
      return { ...base, from: 'customer', text: event.text, clientMessageId: event.clientMessageId }
    case 'bot-said':
      return { ...base, from: 'bot', text: event.text, choices: event.choices }
    case 'agent-said':
      return { ...base, from: 'agent', text: event.text, name: firstName(event.agent.name) }
    case 'system-said':
      return { ...base, from: 'system', text: event.text }
    default:
      return null
  }
}

function firstName(name: string): string {
  return name.split(/\s+/)[0] ?? name
}
