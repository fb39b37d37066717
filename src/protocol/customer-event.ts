import { type Attachment, type ConversationEvent, customerMaySee } from '../conversation/index.ts'
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
    attachments: [],
    about: null,
  }
  switch (event.type) {
    case 'customer-said':
      return {
        ...base,
        from: 'customer',
        text: event.text,
        clientMessageId: event.clientMessageId,
        attachments: filesOf(event.attachments),
      }
    case 'bot-said':
      return {
        ...base,
        from: 'bot',
        text: event.text,
        choices: event.choices,
        ...cardsOf(event),
        ...languageOf(event),
      }
    case 'agent-said':
      return {
        ...base,
        from: 'agent',
        text: event.text,
        name: firstName(event.agent.name),
        attachments: filesOf(event.attachments),
      }
    case 'system-said':
      return {
        ...base,
        from: 'system',
        text: event.text,
        about: event.about,
        choices: event.choices ?? [],
      }
    default:
      return null
  }
}

function languageOf({ language }: ConversationEvent<'bot-said'>): Pick<CustomerEvent, 'language'> {
  return language ? { language } : {}
}

// Field by field, as everything that leaves.
function cardsOf({ cards }: ConversationEvent<'bot-said'>): Pick<CustomerEvent, 'cards'> {
  if (!cards?.length) return {}
  return {
    cards: cards.map(({ title, text, image, links }) => ({
      title,
      text,
      image: image && { url: image.url, alt: image.alt },
      links: links.map(({ label, url }) => ({ label, url })),
    })),
  }
}

/** Field by field: an older or newer version may have stored more. */
function filesOf(attachments: readonly Attachment[] = []): Attachment[] {
  return attachments.map(({ id, name, type, size }) => ({ id, name, type, size }))
}

function firstName(name: string): string {
  return name.split(/\s+/)[0] ?? name
}
