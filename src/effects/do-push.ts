import { createHash } from 'node:crypto'
import webpush from 'web-push'
import { z } from 'zod'
import type { Duty } from '../store/index.ts'
import { type Egress, EgressFailed } from './egress.ts'
import type { Doer } from './run-outbox.ts'

export interface PushKeys {
  readonly publicKey: string
  readonly privateKey: string
}

const wanted = z.strictObject({ to: z.enum(['leads', 'everybody']), level: z.string() })
const subscription = z.object({
  endpoint: z.string(),
  keys: z.object({ p256dh: z.string(), auth: z.string() }),
})

export function newPushKeys(): PushKeys {
  return webpush.generateVAPIDKeys()
}

/**
 * Calls the browsers of agents. It carries a level and a link, nothing about the
 * customer. A browser that wants no more is forgotten. One that cannot be reached keeps no other waiting; all are
 * called again then, and a browser shows the same call once.
 */
export function doPush(parts: {
  readonly egress: Egress
  readonly duty: Pick<Duty, 'pushSubscriptions' | 'dropPush'>
  readonly keys: PushKeys
  /** Ids of those who lead. */
  readonly leads: () => Promise<readonly string[]>
  /** `mailto:` or `https:`, by which push services reach whoever runs this. */
  readonly contact: string
  readonly link: (conversation: string) => string
}): Doer {
  const { egress, duty, keys, contact, link } = parts
  return async ({ conversationId, key, body }) => {
    const { to, level } = wanted.parse(body)
    const payload = JSON.stringify({ level, link: link(conversationId) })
    // Looked up now: who leads may have changed since this was written.
    const leads = to === 'leads' ? await parts.leads() : null
    const called = (await duty.pushSubscriptions()).filter(
      ({ agentId }) => leads === null || leads.includes(agentId),
    )
    const topic = createHash('sha256').update(key).digest('base64url').slice(0, 32)
    const calls = await Promise.allSettled(called.map(({ body }) => call(body, payload, topic)))
    const failed = calls.filter((each) => each.status === 'rejected')
    if (failed.length > 0) throw failed[0]?.reason
    return null
  }

  async function call(stored: string, payload: string, topic: string): Promise<void> {
    const { endpoint, keys: theirs } = subscription.parse(JSON.parse(stored))
    const details = webpush.generateRequestDetails({ endpoint, keys: theirs }, payload, {
      vapidDetails: { subject: contact, ...keys },
      TTL: 600,
      urgency: 'high',
      topic,
    })
    // What web-push gives are strings and numbers; the way out takes strings.
    const headers = Object.fromEntries(
      Object.entries(details.headers).map(([name, value]) => [name, String(value)]),
    )
    const { status } = await egress
      .send({ method: 'POST', url: endpoint, headers, body: details.body, timeoutMs: 5_000 })
      .catch(gone)
    if (status === 404 || status === 410) await duty.dropPush(endpoint)
    else if (status >= 300) throw new Error(`A push service answered with ${status}.`)
  }
}

/** A service that the operator no longer names is never reached again; its browser says where it is at the next desk. */
function gone(error: unknown): { status: number } {
  if (error instanceof EgressFailed && error.fault === 'not-allowed') return { status: 410 }
  throw error
}
