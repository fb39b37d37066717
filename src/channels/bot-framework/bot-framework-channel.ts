import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
} from 'botbuilder'
import type { Conversation } from '../../conversation/index.ts'
import { toActivity, toHandoff } from '../activities.ts'
import type { Channel } from '../channel.ts'

export interface BotFrameworkSettings {
  readonly appId: string
  readonly appPassword: string
  readonly appType: string
  readonly tenantId: string
  /** Channels that our conversations may come from, as the Bot Framework names them. */
  readonly channels: readonly string[]
  /** Where others reach this server; null when it has no public address. */
  readonly ownHost: string | null
  /** The other side is an agent hub that shall receive `handoff.initiate` with the whole context. */
  readonly sendHandoffContext: boolean
  /** All that a person needs who takes over. */
  readonly context: (conversation: Conversation) => object | null
}

export function createCloudAdapter(settings: BotFrameworkSettings): CloudAdapter {
  return new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: settings.appId,
      MicrosoftAppPassword: settings.appPassword,
      MicrosoftAppType: settings.appType,
      MicrosoftAppTenantId: settings.tenantId,
    }),
  )
}

/** One door for every Bot Framework channel: what is stored is sent to where the customer wrote from. */
export function botFrameworkChannels(
  adapter: CloudAdapter,
  settings: BotFrameworkSettings,
): Channel[] {
  return settings.channels.map((name) => ({
    name,
    async deliver(conversation, events) {
      const activities = events.flatMap((event): Partial<Activity>[] => {
        const handoff = toHandoff(event, conversation, settings.context(conversation))
        const hidden = handoff?.name === 'handoff.initiate' && !settings.sendHandoffContext
        const shown = toActivity(event, settings.ownHost)
        // What we keep for our own widget is of no use to another channel.
        const message = shown && { ...shown, channelData: undefined }
        return [message, hidden ? null : handoff].filter((activity) => activity !== null)
      })
      if (activities.length === 0) return
      // Stored by FirstLineBot from an activity that passed the adapter's authentication.
      const reference = conversation.reference as Partial<ConversationReference>
      await adapter.continueConversationAsync(settings.appId, reference, async (context) => {
        await context.sendActivities(activities)
      })
    },
  }))
}
