import {
  type Activity,
  ActivityTypes,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder'
import type { CustomerEvent } from '../../protocol/index.ts'
import type { FirstLineBot } from '../first-line-bot.ts'
import type { Ticket } from './tickets.ts'

/** Shows one event in every open tab of a conversation. */
export type Show = (conversationId: string, event: CustomerEvent) => void

/** The widget as a Bot Framework channel: who arrives and what is said to them are activities, which travel over Socket.IO. */
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
    const { conversationId, customerId, site } = ticket
    const from = { id: customerId, name: ticket.name ?? '' }
    const arrived = {
      type: ActivityTypes.ConversationUpdate,
      membersAdded: [from],
      channelData: { site },
      channelId: 'widget',
      serviceUrl: '',
      conversation: { id: conversationId, isGroup: false, conversationType: '', name: '' },
      from,
      recipient: { id: 'heed', name: '' },
    }
    await this.runMiddleware(new TurnContext(this, arrived), (turn) => bot.run(turn))
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
}
