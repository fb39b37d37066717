import { io, type Socket } from 'socket.io-client'
import type { Answer, CustomerEvent, Head, Stored } from '../../src/protocol/index.ts'

export interface TestCustomer {
  readonly socket: Socket
  readonly conversation: string
  readonly ticket: string
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

/** A customer with a real socket, as the widget would be, without its page. */
export async function openCustomer(url: string): Promise<TestCustomer> {
  const headers = { origin: url, 'content-type': 'application/json' }
  const response = await fetch(`${url}/chat/tickets`, { method: 'POST', headers, body: '{}' })
  const { ticket, conversation } = await response.json()
  const socket = io(`${url}/customer`, {
    auth: { protocol: 1, ticket },
    transports: ['websocket'],
    extraHeaders: { origin: url },
    forceNew: true,
  })
  const seen: CustomerEvent[] = []
  const heads: Head[] = []
  const show = (event: CustomerEvent) => {
    if (event.seq === (seen.at(-1)?.seq ?? 0) + 1) seen.push(event)
  }
  socket.on('event', show)
  socket.on('head', (head: Head) => heads.push(head))
  const catchUp = async () => {
    await socket.emitWithAck('join', {})
    const { events } = await socket.emitWithAck('sync', { after: seen.at(-1)?.seq ?? 0 })
    for (const event of events) show(event)
  }
  // A connection that goes away meanwhile is followed by another, which catches up.
  socket.on('connect', () => void catchUp().catch(() => undefined))
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve())
    socket.once('connect_error', reject)
  })
  return {
    socket,
    conversation,
    ticket,
    seen,
    heads,
    say: (text, clientMessageId = nextId()) => socket.emitWithAck('say', { clientMessageId, text }),
    lines: () => seen.filter(({ from }) => from !== 'customer').map(({ text }) => text),
  }
}
