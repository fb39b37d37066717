import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { type Egress, EgressFailed } from './egress.ts'
import { CannotBeDone, type Doer } from './run-outbox.ts'

const wanted = z.strictObject({ url: z.string(), payload: z.unknown() })

/**
 * Posts what happened, signed. Headers are those of Standard Webhooks (https://www.standardwebhooks.com, version 1):
 * `webhook-id` is the same on every try, so that whoever receives it twice can tell.
 */
export function doWebhook(egress: Egress, secret: string, now: () => number): Doer {
  return async ({ key, body }) => {
    const { url, payload } = wanted.parse(body)
    const text = JSON.stringify(payload)
    const seconds = Math.floor(now() / 1000)
    const headers = {
      'content-type': 'application/json',
      'webhook-id': key,
      'webhook-timestamp': String(seconds),
      'webhook-signature': signature(secret, key, seconds, text),
    }
    const { status } = await egress
      .send({ method: 'POST', url, headers, body: text, timeoutMs: 5_000 })
      .catch(notAllowed)
    if (status >= 200 && status < 300) return null
    // 410: the receiver says that it wants no more of these.
    if (status === 410) throw new CannotBeDone('gone')
    throw new Error(`A webhook was answered with ${status}.`)
  }
}

/** `v1,` and the HMAC-SHA256 of id, time and body, in base64. */
export function signature(secret: string, id: string, seconds: number, body: string): string {
  return `v1,${createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64')}`
}

/** An address that we may not call will be no better later. */
function notAllowed(error: unknown): never {
  if (error instanceof EgressFailed && error.fault === 'not-allowed') {
    throw new CannotBeDone('not-allowed')
  }
  throw error
}
