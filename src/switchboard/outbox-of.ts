import {
  type Conversation,
  type CopyNames,
  type Happening,
  withCardsInWords,
} from '../conversation/index.ts'
import type { OutboxItem } from '../store/index.ts'

/** What the outside is asked to do because of this; stored in the same transaction. */
export function outboxOf(happening: Happening, before: Conversation): OutboxItem[] {
  switch (happening.type) {
    case 'action-requested': {
      const { key, action, input } = happening
      return [{ key, topic: 'action', body: { action, input }, dueAt: 0 }]
    }
    case 'copy-wished': {
      const { key, to, subject, names } = happening
      return [{ key, topic: 'email', body: { to, subject, text: copyOf(before, names) }, dueAt: 0 }]
    }
    case 'erasure-wished':
      return [{ key: `erase:${before.id}:${before.seq}`, topic: 'erase', body: {}, dueAt: 0 }]
    default:
      return []
  }
}

/** The conversation as plain text, one message a line, with the time in UTC. */
function copyOf({ messages }: Conversation, names: CopyNames): string {
  return messages
    .map(({ from, name, text, cards, at }) => {
      const speaker = from === 'customer' ? names.customer : (name ?? names.bot)
      const time = new Date(at).toISOString().slice(0, 16).replace('T', ' ')
      return `[${time} UTC] ${from === 'system' ? '' : `${speaker}: `}${withCardsInWords(text, cards)}`
    })
    .join('\n')
}
