import { hubAgent } from '../bridge/index.ts'
import { toHub } from '../channels/index.ts'
import type { Conversation } from '../conversation/index.ts'
import { newPushKeys, type PushKeys, planOutside } from '../effects/index.ts'
import { houseLine } from '../reply/index.ts'
import type { Settings } from '../settings.ts'
import type { Store } from '../store/index.ts'
import type { Plan } from '../switchboard/index.ts'
import { handoverCard } from '../turn/index.ts'
import type { LiveContent } from './start-content.ts'

export interface OutsideWorld {
  readonly plan: Plan
  /** Null when web push is not set up. */
  readonly pushKeys: PushKeys | null
  /** Where an agent finds a conversation. */
  readonly link: (conversation: string) => string
  readonly context: (conversation: Conversation) => object | null
}

/** Whom the house tells outside, and in which words. */
export async function openOutside(
  settings: Settings,
  { people }: Store,
  content: LiveContent,
): Promise<OutsideWorld> {
  const base = settings.HEED_PUBLIC_URL ?? `http://localhost:${settings.PORT}`
  const link = (conversation: string) =>
    `${base}/console#conversation/${encodeURIComponent(conversation)}`
  const context = (conversation: Conversation) => handoverCard(conversation, content.brain())
  const say = (
    ...[key, slots]: Parameters<typeof houseLine> extends [unknown, ...infer R] ? R : never
  ) => houseLine(content.brain().voice, key, slots)
  const hub = settings.HEED_HUB_URL
  return {
    link,
    context,
    pushKeys: settings.HEED_PUSH_CONTACT ? await keysForPush(people) : null,
    plan: planOutside({
      webhooks: settings.HEED_WEBHOOKS,
      alertEmails: settings.HEED_ALERT_EMAILS,
      push: Boolean(settings.HEED_PUSH_CONTACT),
      alertWords: (level, conversation) => ({
        subject: say('alert_subject', { level }),
        text: say('alert_text', { level, link: link(conversation) }),
      }),
      followUpWords: (question) => ({
        subject: say('follow_up_email_subject', {}),
        text: say('follow_up_email', { question, link: base, site: settings.HEED_SITE_NAME }),
      }),
      hub: hub
        ? { url: hub, activities: (event, after) => toHub(event, after, context(after), hubAgent) }
        : null,
    }),
  }
}

/** The keys that browsers know us by. Made the first time: others would mean that every agent switches it on again. */
export async function keysForPush(people: Pick<Store['people'], 'secret'>): Promise<PushKeys> {
  // Written by `newPushKeys`.
  return JSON.parse(await people.secret('push', () => JSON.stringify(newPushKeys()))) as PushKeys
}
