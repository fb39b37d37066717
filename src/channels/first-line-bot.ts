import { createHash } from 'node:crypto'
import { ActivityHandler, TurnContext } from 'botbuilder'
import { fileOnly, maxText } from '../protocol/index.ts'
import type { Switchboard } from '../switchboard/index.ts'

/**
 * The Bot Framework bot in front of every conversation. It decides nothing: a turn becomes a command, and
 * what the switchboard stores comes back to the customer as proactive activities. What a widget's customer says goes to
 * the switchboard without it.
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
      await sayFor(switchboard, context)
      await next()
    })
  }
}

async function openFor(switchboard: Switchboard, context: TurnContext): Promise<void> {
  const { channelId, from, channelData } = context.activity
  await switchboard.handle(conversationIdOf(context), {
    type: 'open',
    channel: channelId,
    customer: { id: from.id, name: from.name || null, country: null },
    // Only the widget's adapter is ours; what others put there is not trusted.
    site: channelId === 'widget' ? channelData.site : 'default',
    reference: TurnContext.getConversationReference(context.activity),
  })
}

/** Nothing to hear is no message: no words and nothing attached. */
async function sayFor(switchboard: Switchboard, context: TurnContext): Promise<void> {
  const { id = '' } = context.activity
  await openFor(switchboard, context)
  for (const [place, text] of wordsOf(context).entries()) {
    const clientMessageId = place === 0 ? id : `${id}-${place}`
    await switchboard.handle(conversationIdOf(context), { type: 'say', clientMessageId, text })
  }
}

// Other channels know no limit of ours: what is too long for one message becomes several.
function wordsOf({ activity }: TurnContext): string[] {
  const text = activity.text?.trim() || (activity.attachments?.length ? fileOnly : '')
  const parts = Math.ceil(text.length / maxText)
  return Array.from({ length: parts }, (_, part) =>
    text.slice(part * maxText, (part + 1) * maxText),
  )
}

/** Our id of a Bot Framework conversation. The widget's are ours already; those of other channels are hashed. */
function conversationIdOf({ activity }: TurnContext): string {
  const { channelId, conversation } = activity
  if (channelId === 'widget') return conversation.id
  const digest = createHash('sha256').update(JSON.stringify([channelId, conversation.id]))
  return `bf-${digest.digest('base64url').slice(0, 32)}`
}
