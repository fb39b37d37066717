import type { Command, Conversation, Happening } from '../conversation/index.ts'
import type { Brain } from './brain.ts'
import { destroySecrets } from './destroy-secrets.ts'
import { speak } from './speak.ts'

export function open(
  conversation: Conversation,
  command: Extract<Command, { type: 'open' }>,
  brain: Brain,
): Happening[] {
  if (conversation.seq > 0) return []
  const { channel, customer, site, reference } = command
  const opened = { ...conversation, customer }
  return [
    { type: 'opened', channel, customer, site, reference },
    speak(opened, { type: 'greet' }, brain, null),
  ]
}

/** Stores the customer's words; nothing slow stands before the acknowledgement. Never refused for a closed conversation. */
export function say(
  conversation: Conversation,
  { clientMessageId, text, choice, attachments }: Extract<Command, { type: 'say' }>,
): Happening[] {
  const reopened: Happening[] = conversation.stage === 'closed' ? [{ type: 'reopened' }] : []
  const said = { type: 'customer-said', clientMessageId, text: destroySecrets(text) } as const
  const more = { ...(choice && { choice }), ...(attachments?.length && { attachments }) }
  return [...reopened, { ...said, ...more }]
}
