import { createHash } from 'node:crypto'
import { ActivityHandler, TurnContext } from 'botbuilder'
import type { Handled, Switchboard } from '../switchboard/index.ts'

/** Where the bot leaves what the switchboard made of a message, for the adapter that brought it. */
export const handledKey = Symbol('handled')

/**
 * The Bot Framework bot in front of every conversation. It decides nothing: a turn becomes a command, and
 * what the switchboard stores comes back to the customer as proactive activities.
 */
export class FirstLineBot extends ActivityHandler {
  constructor(switchboard: Switchboard) {
    super()
    this.onMembersAdded(async (context, next) => {
      const { membersAdded, recipient } = context.activity
      if (membersAdded?.some(({ id }) => id !== recipient.id)) await openFor(switchboard, context)
      await next()
    })
    this.onMessage(async (context, next) => {
      context.turnState.set(handledKey, await sayFor(switchboard, context))
      await next()
    })
  }
}

async function openFor(switchboard: Switchboard, context: TurnContext): Promise<void> {
  const { channelId, from } = context.activity
  await switchboard.handle(conversationIdOf(context), {
    type: 'open',
    channel: channelId,
    customer: { id: from.id, name: from.name || null, country: null },
    site: 'default',
    reference: TurnContext.getConversationReference(context.activity),
  })
}

async function sayFor(switchboard: Switchboard, context: TurnContext): Promise<Handled> {
  const { id = '', text, value } = context.activity
  await openFor(switchboard, context)
  return switchboard.handle(conversationIdOf(context), {
    type: 'say',
    clientMessageId: id,
    text,
    ...(typeof value?.choice === 'string' && { choice: value.choice }),
  })
}

/** Our id of a Bot Framework conversation. The widget's are ours already; those of other channels are hashed. */
export function conversationIdOf({ activity }: TurnContext): string {
  const { channelId, conversation } = activity
  if (channelId === 'widget') return conversation.id
  const digest = createHash('sha256').update(JSON.stringify([channelId, conversation.id]))
  return `bf-${digest.digest('base64url').slice(0, 32)}`
}
