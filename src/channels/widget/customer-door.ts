import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Namespace, Socket } from 'socket.io'
import { type Conversation, type Customer, Refused } from '../../conversation/index.ts'
import {
  type CustomerEvent,
  customerAuth,
  customerSays,
  guard,
  type Head,
  type Stored,
  toCustomerEvent,
} from '../../protocol/index.ts'
import type { Switchboard } from '../../switchboard/index.ts'
import type { FirstLineBot } from '../first-line-bot.ts'
import type { Ticket, Tickets } from './tickets.ts'
import type { WidgetAdapter } from './widget-adapter.ts'

export interface CustomerDoorParts {
  readonly namespace: Namespace
  readonly adapter: WidgetAdapter
  readonly bot: FirstLineBot
  readonly switchboard: Switchboard
  readonly tickets: Tickets
  /** Reads what a customer may see after `after`, at most `limit`. */
  readonly history: (id: string, after: number, limit: number) => Promise<CustomerEvent[]>
  readonly typing: (conversationId: string, typing: boolean) => void
  readonly report: (error: unknown) => void
}

const socketsPerVisitor = 5
const page = 500

/** Lets customers in by their ticket, and checks it again on every send. */
export function openCustomerDoor(parts: CustomerDoorParts): void {
  const { namespace, adapter, bot, switchboard, tickets, history, typing, report } = parts
  const bursts = new RateLimiterMemory({ points: 20, duration: 10 })
  const minutes = new RateLimiterMemory({ points: 100, duration: 60 })

  namespace.use((socket, next) => {
    admit(socket).then(
      () => next(),
      // The widget acts on the code alone.
      (error: unknown) => next(new Error(error instanceof Refused ? error.code : 'bad-input')),
    )
  })
  namespace.on('connection', serve)

  async function admit(socket: Socket): Promise<void> {
    const auth = customerAuth.parse(socket.handshake.auth)
    const ticket = await tickets.check(auth.ticket)
    const room = namespace.adapter.rooms.get(visitorRoom(ticket.customerId))
    if ((room?.size ?? 0) >= socketsPerVisitor) throw new Refused('too-fast', 'Too many tabs.')
    socket.data.ticket = auth.ticket
    await socket.join(visitorRoom(ticket.customerId))
  }

  function serve(socket: Socket): void {
    let packetSize = 0
    socket.conn.on('packet', ({ data }) => {
      packetSize = typeof data === 'string' ? data.length : 0
    })
    const show = { packetSize: () => packetSize, report }
    guard(
      socket,
      customerSays,
      {
        join: async () => {
          const ticket = await ticketOf(socket)
          await socket.join(roomOf(ticket.conversationId))
          await adapter.open(bot, ticket.conversationId, customerOf(ticket))
          return headOf(await switchboard.conversation(ticket.conversationId))
        },
        say: async (message) => {
          const ticket = await ticketOf(socket)
          await slowDown(ticket)
          const id = ticket.conversationId
          const { events, duplicate } = await adapter.say(bot, id, customerOf(ticket), message)
          return stored(events.map(toCustomerEvent), duplicate)
        },
        sync: async ({ after }) => {
          const { conversationId } = await ticketOf(socket)
          const events = await history(conversationId, after, page)
          return { events, more: events.length === page }
        },
        typing: async ({ typing: isTyping }) => {
          const { conversationId } = await ticketOf(socket)
          typing(conversationId, isTyping)
          return {}
        },
        person: async () => {
          const { conversationId } = await ticketOf(socket)
          await switchboard.handle(conversationId, { type: 'ask-for-person' })
          return {}
        },
      },
      show,
    )
  }

  function ticketOf(socket: Socket): Promise<Ticket> {
    return tickets.check(String(socket.data.ticket))
  }

  // Slowed, never refused for good: the widget keeps the message and sends it again.
  async function slowDown({ customerId }: Ticket): Promise<void> {
    for (const limiter of [bursts, minutes]) {
      const slow = await limiter.consume(customerId).then(
        () => null,
        (limit: { msBeforeNext: number }) => limit,
      )
      if (slow) throw new Refused('too-fast', 'One moment, please.', slow.msBeforeNext)
    }
  }
}

function visitorRoom(customerId: string): string {
  return `visitor:${customerId}`
}

export function roomOf(conversationId: string): string {
  return `conversation:${conversationId}`
}

export function headOf({ customerSeq, stage }: Conversation): Head {
  return { seq: customerSeq, stage }
}

function customerOf({ customerId }: Ticket): Customer {
  return { id: customerId, name: null, country: null }
}

function stored(events: readonly (CustomerEvent | null)[], duplicate: boolean): Stored {
  const said = events.find((event) => event?.from === 'customer')
  return { seq: said?.seq ?? 0, at: said?.at ?? 0, duplicate }
}
