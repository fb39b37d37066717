import { isIP } from 'node:net'
import { Agent, type Dispatcher, request } from 'undici'
import { AddressBlocked, pinnedLookup, type Resolve, resolveByDns } from './pinned-lookup.ts'
import { isPublicAddress } from './public-address.ts'

/** The one way out: everything that Heed calls of its own accord passes here. */
export interface Egress {
  /** Resolves with whatever the other side answered, redirects included; rejects with `EgressFailed`. */
  send(call: OutgoingCall): Promise<OutgoingAnswer>
  close(): Promise<void>
}

export interface OutgoingCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer | null
  /** Milliseconds for the whole call, answer included; never more than five seconds. */
  readonly timeoutMs: number
}

export interface OutgoingAnswer {
  readonly status: number
  readonly body: string
}

export type EgressFault = 'not-allowed' | 'timeout' | 'unreachable' | 'too-large'

export class EgressFailed extends Error {
  readonly fault: EgressFault
  constructor(fault: EgressFault, cause?: unknown) {
    super(fault, { cause })
    this.name = 'EgressFailed'
    this.fault = fault
  }
}

export interface EgressSettings {
  /** Whom we may call, as `shop.example`, `shop.example:8443` or `*.shop.example`. Nobody else. */
  readonly hosts: readonly string[]
  /** Ports on 127.0.0.1 that the operator has named: the only exception, and the only one without TLS. */
  readonly loopback: readonly number[]
  readonly resolve?: Resolve
}

const longest = 5_000
const largest = 1_048_576

export function createEgress({ hosts, loopback, resolve = resolveByDns }: EgressSettings): Egress {
  // Without pipelining no connection is kept: one that the other side has just closed would cost a call that
  // must not be repeated, and every call has its address judged anew.
  const outside = new Agent({
    pipelining: 0,
    connect: { timeout: longest, lookup: pinnedLookup(resolve, isPublicAddress) },
  })
  const here = new Agent({ pipelining: 0 })
  return {
    send: async (call) => sendThrough(wayFor(call.url), call),
    close: async () => {
      await Promise.all([outside.destroy(), here.destroy()])
    },
  }

  function wayFor(url: string): Dispatcher {
    if (!URL.canParse(url)) throw new EgressFailed('not-allowed')
    const { protocol, host, hostname, username, password } = new URL(url)
    if (username || password) throw new EgressFailed('not-allowed')
    if (protocol === 'http:' && loopback.some((port) => host === `127.0.0.1:${port}`)) return here
    if (protocol !== 'https:' || !hosts.some((allowed) => covers(allowed, host)))
      throw new EgressFailed('not-allowed')
    // A bare address is never looked up, so it is judged here.
    const bare = hostname.replace(/^\[|\]$/g, '')
    if (isIP(bare) && !isPublicAddress(bare)) throw new EgressFailed('not-allowed')
    return outside
  }
}

function covers(allowed: string, host: string): boolean {
  return allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed
}

async function sendThrough(dispatcher: Dispatcher, call: OutgoingCall): Promise<OutgoingAnswer> {
  // `AbortSignal.timeout` cannot be stopped: it would run out after each call that has long been answered.
  const tooLong = new AbortController()
  const { signal } = tooLong
  const timer = setTimeout(() => tooLong.abort(), Math.min(call.timeoutMs, longest))
  try {
    // undici looks at the signal only once it is connected; the name may still be looked up.
    return await Promise.race([wholeAnswer(dispatcher, call, signal), abortOf(signal)])
  } catch (error) {
    throw new EgressFailed(faultOf(error, signal), error)
  } finally {
    clearTimeout(timer)
  }
}

async function wholeAnswer(
  dispatcher: Dispatcher,
  { method, url, headers, body }: OutgoingCall,
  signal: AbortSignal,
): Promise<OutgoingAnswer> {
  const answer = await request(url, { dispatcher, method, headers, body, signal })
  return { status: answer.statusCode, body: await readUpTo(largest, answer.body) }
}

function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

async function readUpTo(most: number, body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    // Leaving the loop destroys the stream, and with it the connection.
    if (size > most) throw new EgressFailed('too-large')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function faultOf(error: unknown, signal: AbortSignal): EgressFault {
  if (error instanceof EgressFailed) return error.fault
  if (error instanceof AddressBlocked) return 'not-allowed'
  return signal.aborted ? 'timeout' : 'unreachable'
}
