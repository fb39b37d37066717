import type { ActionOutcome } from '../conversation/index.ts'
import type { ActionCall } from './action-call.ts'
import { type Egress, EgressFailed, type OutgoingAnswer, type OutgoingCall } from './egress.ts'

/**
 * Calls a back-end once, or twice where that is harmless. Never rejects for what the other side does:
 * anything but an answer that can be used is `failed`, with a reason that repeats nothing of what was sent.
 */
export async function callBackEnd(
  egress: Egress,
  action: ActionCall,
  key: string,
  input: Readonly<Record<string, unknown>>,
): Promise<ActionOutcome> {
  const call = toCall(action, key, input)
  const first = await attempt(egress, call)
  const again = call.method === 'GET' && first.mayPass
  return again ? (await attempt(egress, call)).outcome : first.outcome
}

interface Attempt {
  readonly outcome: ActionOutcome
  /** The same call a moment later may well succeed. */
  readonly mayPass: boolean
}

async function attempt(egress: Egress, call: OutgoingCall): Promise<Attempt> {
  try {
    return judge(await egress.send(call))
  } catch (error) {
    if (!(error instanceof EgressFailed)) throw error
    const mayPass = error.fault === 'timeout' || error.fault === 'unreachable'
    return { outcome: { result: 'failed', reason: error.fault }, mayPass }
  }
}

function judge({ status, body }: OutgoingAnswer): Attempt {
  if (status === 404) return { outcome: { result: 'not_found' }, mayPass: false }
  if (status !== 200) {
    return { outcome: { result: 'failed', reason: `status-${status}` }, mayPass: status >= 500 }
  }
  try {
    return { outcome: { result: 'ok', value: JSON.parse(body) }, mayPass: false }
  } catch {
    return { outcome: { result: 'failed', reason: 'not-json' }, mayPass: false }
  }
}

function toCall(
  { method, url, timeoutMs, headers, secrets }: ActionCall,
  key: string,
  input: Readonly<Record<string, unknown>>,
): OutgoingCall {
  const common = { accept: 'application/json', ...headers, ...secrets, 'idempotency-key': key }
  if (method === 'GET') {
    return { method, url: withQuery(url, input), headers: common, body: null, timeoutMs }
  }
  return {
    method,
    url,
    headers: { ...common, 'content-type': 'application/json' },
    body: JSON.stringify(input),
    timeoutMs,
  }
}

function withQuery(url: string, input: Readonly<Record<string, unknown>>): string {
  const complete = new URL(url)
  for (const [name, value] of Object.entries(input)) {
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
    complete.searchParams.set(name, text)
  }
  return complete.href
}
