import {
  type Activity,
  ActivityTypes,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder'
import type { Attachment } from '../../conversation/index.ts'
import type { CustomerEvent, CustomerSays } from '../../protocol/index.ts'
import type { Handled } from '../../switchboard/index.ts'
import { type FirstLineBot, handledKey } from '../first-line-bot.ts'
import type { Ticket } from './tickets.ts'

type Said = Omit<CustomerSays['say'], 'attachments'> & {
  readonly attachments?: readonly Attachment[]
}

/** Shows one event in every open tab of a conversation. */
export type Show = (conversationId: string, event: CustomerEvent) => void

/** The widget as a Bot Framework channel: its activities travel over Socket.IO. */
export class WidgetAdapter extends BotAdapter {
  readonly #show: Show

  constructor(show: Show) {
    super()
    this.#show = show
    // Refusals and bugs alike rise to the guarded socket event that began the turn.
    this.onTurnError = async (_context, error) => {
      throw error
    }
  }

  /** The customer has opened the chat: the bot says hello once. */
  async open(bot: FirstLineBot, ticket: Ticket): Promise<void> {
    const arrived = {
      type: ActivityTypes.ConversationUpdate,
      membersAdded: [{ id: ticket.customerId, name: ticket.name ?? '' }],
    }
    await this.#run(bot, this.#incoming(ticket, arrived))
  }

  /** A `say` as a message activity with the client's own id. Resolves when it is stored. */
  async say(
    bot: FirstLineBot,
    ticket: Ticket,
    { clientMessageId, text, choice, attachments = [] }: Said,
  ): Promise<Handled> {
    const message = {
      type: ActivityTypes.Message,
      id: clientMessageId,
      text,
      value: { choice },
      attachments: attachments.map((file) => ({
        contentType: file.type,
        name: file.name,
        content: file,
      })),
    }
    const context = await this.#run(bot, this.#incoming(ticket, message))
    // FirstLineBot sets it for every message.
    return context.turnState.get(handledKey) as Handled
  }

  async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const conversationId = context.activity.conversation.id
    // Only messages: hand-over events carry what no customer may see.
    for (const { type, channelData } of activities) {
      if (type === ActivityTypes.Message) this.#show(conversationId, channelData)
    }
    return activities.map(() => ({ id: '' }))
  }

  async continueConversation(
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const proactive = TurnContext.applyConversationReference(
      { type: ActivityTypes.Event, name: 'ContinueConversation' },
      reference,
      true,
    )
    await this.runMiddleware(new TurnContext(this, proactive), logic)
  }

  async updateActivity(): Promise<void> {
    throw new Error('The log is append-only: what was said is never changed.')
  }

  async deleteActivity(): Promise<void> {
    throw new Error('The log is append-only: what was said is never removed.')
  }

  async #run(bot: FirstLineBot, activity: Partial<Activity>): Promise<TurnContext> {
    const context = new TurnContext(this, activity)
    await this.runMiddleware(context, (turn) => bot.run(turn))
    return context
  }

  #incoming({ conversationId, customerId, name, site }: Ticket, activity: Partial<Activity>) {
    return {
      ...activity,
      channelData: { site },
      channelId: 'widget',
      serviceUrl: '',
      conversation: { id: conversationId, isGroup: false, conversationType: '', name: '' },
      from: { id: customerId, name: name ?? '' },
      recipient: { id: 'heed', name: '' },
    }
  }
}
