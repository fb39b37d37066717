import webpush from 'web-push'
import { z } from 'zod'
import type { Duty } from '../store/index.ts'
import { notAllowed } from './do-webhook.ts'
import type { Egress } from './egress.ts'
import type { Doer } from './run-outbox.ts'

/** Where browsers let themselves be called: Chrome and Edge, Firefox, Safari. */
export const pushHosts = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  'web.push.apple.com',
] as const

export interface PushKeys {
  readonly publicKey: string
  readonly privateKey: string
}

const wanted = z.strictObject({ to: z.array(z.string()).nullable(), level: z.string() })
const subscription = z.object({
  endpoint: z.string(),
  keys: z.object({ p256dh: z.string(), auth: z.string() }),
})

export function newPushKeys(): PushKeys {
  return webpush.generateVAPIDKeys()
}

/**
 * Calls the browsers of agents (`to`: their ids; null for all). It carries a level and a link, nothing about the
 * customer. A browser that wants no more is forgotten.
 */
export function doPush(parts: {
  readonly egress: Egress
  readonly duty: Pick<Duty, 'pushSubscriptions' | 'dropPush'>
  readonly keys: PushKeys
  /** `mailto:` or `https:`, by which push services reach whoever runs this. */
  readonly contact: string
  readonly link: (conversation: string) => string
}): Doer {
  const { egress, duty, keys, contact, link } = parts
  return async ({ conversationId, body }) => {
    const { to, level } = wanted.parse(body)
    const payload = JSON.stringify({ level, link: link(conversationId) })
    const called = (await duty.pushSubscriptions()).filter(
      ({ agentId }) => !to || to.includes(agentId),
    )
    for (const each of called) await call(each.body, payload)
    return null
  }

  async function call(stored: string, payload: string): Promise<void> {
    const { endpoint, keys: theirs } = subscription.parse(JSON.parse(stored))
    const details = webpush.generateRequestDetails({ endpoint, keys: theirs }, payload, {
      vapidDetails: { subject: contact, ...keys },
      TTL: 600,
      urgency: 'high',
    })
    // What web-push gives are strings and numbers; the way out takes strings.
    const headers = Object.fromEntries(
      Object.entries(details.headers).map(([name, value]) => [name, String(value)]),
    )
    const { status } = await egress
      .send({ method: 'POST', url: endpoint, headers, body: details.body, timeoutMs: 5_000 })
      .catch(notAllowed)
    if (status === 404 || status === 410) await duty.dropPush(endpoint)
    else if (status >= 300) throw new Error(`A push service answered with ${status}.`)
  }
}
