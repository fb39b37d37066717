import { io, type Socket } from 'socket.io-client'
import type { Answer, CustomerEvent, Head, Stored } from '../../src/protocol/index.ts'

export interface TestCustomer {
  readonly socket: Socket
  readonly conversation: string
  readonly ticket: string
  /** The secret by which the server knows this browser again. */
  readonly visitor: string
  /** What the customer has been shown, by rising `seq`. */
  readonly seen: CustomerEvent[]
  readonly heads: Head[]
  say(text: string, clientMessageId?: string): Promise<Answer<Stored>>
  /** What the bot, an agent or the system said, in order. */
  lines(): string[]
}

let count = 0
function nextId(): string {
  count += 1
  return `test-message-${count}`
}

interface Visit {
  /** The page it stands on. */
  readonly origin?: string
  /** The `visitor` of somebody who comes back. */
  readonly known?: string
  readonly transport?: 'websocket' | 'polling'
}

/** A customer with a real socket, as the widget would be, without its page. */
export async function openCustomer(
  url: string,
  { origin = url, known, transport = 'websocket' }: Visit = {},
): Promise<TestCustomer> {
  const headers = { origin, 'content-type': 'application/json' }
  const response = await fetch(`${url}/chat/tickets`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ visitor: known }),
  })
  const { ticket, conversation, visitor } = await response.json()
  const socket = io(`${url}/customer`, {
    auth: { protocol: 1, ticket },
    transports: [transport],
    extraHeaders: { origin },
    forceNew: true,
  })
  const seen: CustomerEvent[] = []
  const heads: Head[] = []
  const show = (event: CustomerEvent) => {
    const next = (seen.at(-1)?.seq ?? 0) + 1
    if (event.seq === next) seen.push(event)
    else if (event.seq > next) fill()
  }
  socket.on('event', show)
  socket.on('head', (head: Head) => {
    heads.push(head)
    if (head.seq > (seen.at(-1)?.seq ?? 0)) fill()
  })
  const catchUp = async () => {
    await socket.emitWithAck('join', {})
    await sync()
  }
  const sync = async () => {
    const { events } = await socket.emitWithAck('sync', { after: seen.at(-1)?.seq ?? 0 })
    for (const event of events) show(event)
  }
  // A connection that goes away meanwhile is followed by another, which catches up.
  const fill = () => void sync().catch(() => undefined)
  socket.on('connect', () => void catchUp().catch(() => undefined))
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve())
    socket.once('connect_error', reject)
  })
  return {
    socket,
    conversation,
    ticket,
    visitor,
    seen,
    heads,
    say: (text, clientMessageId = nextId()) => socket.emitWithAck('say', { clientMessageId, text }),
    lines: () => seen.filter(({ from }) => from !== 'customer').map(({ text }) => text),
  }
}
