import type { Namespace, Socket } from 'socket.io'
import { type Attachment, Refused } from '../../conversation/index.ts'
import {
  type CustomerEvent,
  type CustomerSays,
  customerAuth,
  customerSays,
  fileOnly,
  guard,
  type Stored,
} from '../../protocol/index.ts'
import type { Switchboard } from '../../switchboard/index.ts'
import type { FirstLineBot } from '../first-line-bot.ts'
import { customerWishes } from './customer-wishes.ts'
import { type Around, headOf, roomOf } from './head-of.ts'
import { createLimits } from './limits.ts'
import type { Ticket, Tickets } from './tickets.ts'
import type { WidgetAdapter } from './widget-adapter.ts'

export interface CustomerDoorParts {
  readonly namespace: Namespace
  readonly adapter: WidgetAdapter
  readonly bot: FirstLineBot
  readonly switchboard: Switchboard
  readonly tickets: Pick<Tickets, 'check' | 'forget'>
  readonly siteName: string
  readonly around: (conversationId: string) => Around
  readonly attachment: (conversationId: string, id: string) => Promise<Attachment | null>
  /** Reads what a customer may see after `after`, at most `limit`. */
  readonly history: (id: string, after: number, limit: number) => Promise<CustomerEvent[]>
  readonly typing: (conversationId: string, typing: boolean) => void
  readonly report: (error: unknown) => void
}

/**
 * How often Socket.IO asks whether a browser is still there. Where the log stands goes out with the answer, so that an
 * idle page wakes up once for both.
 */
export const heartbeat = 12_000
const socketsPerVisitor = 5
const page = 500

/** Lets customers in by their ticket, and checks it again on every send. */
export function openCustomerDoor(parts: CustomerDoorParts): void {
  const { namespace, adapter, bot, switchboard, tickets, history, typing, report } = parts
  const limits = createLimits()

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
    socket.data.isKnown = ticket.isKnown
    await socket.join(visitorRoom(ticket.customerId))
  }

  function serve(socket: Socket): void {
    let packetSize = 0
    socket.conn.on('packet', ({ data }) => {
      packetSize = typeof data === 'string' ? data.length : 0
    })
    socket.conn.on('heartbeat', () => void beat(socket).catch(report))
    let isTypingIn: string | null = null
    socket.on('disconnect', () => {
      tickets.forget(String(socket.data.ticket))
      // Whoever has gone writes nothing any more, though nobody said so.
      if (isTypingIn !== null) typing(isTypingIn, false)
    })
    // Whoever only comes to say something has come, too.
    let arrived = false
    const arrive = async (ticket: Ticket) => {
      await adapter.open(bot, ticket)
      if (ticket.isKnown) await identify(ticket)
      arrived = true
    }
    guard(
      socket,
      customerSays,
      {
        join: async (_, ticket) => {
          const { conversationId } = ticket
          await socket.join(roomOf(conversationId))
          await arrive(ticket)
          const conversation = await switchboard.conversation(conversationId)
          return headOf(conversation, parts.around(conversationId))
        },
        say: async (message, ticket) => {
          await limits.saying(ticket.customerId)
          if (!arrived) await arrive(ticket)
          return say(message, ticket)
        },
        sync: async ({ after }, { conversationId }) => {
          const events = await history(conversationId, after, page)
          return { events, more: events.length === page }
        },
        typing: async ({ typing: isTyping }, { conversationId }) => {
          isTypingIn = isTyping ? conversationId : null
          typing(conversationId, isTyping)
          return {}
        },
        ...customerWishes(switchboard, parts.siteName),
      },
      { packetSize: () => packetSize, report, admit: () => whoSends(socket) },
    )
  }

  async function whoSends(socket: Socket): Promise<Ticket> {
    const ticket = await tickets.check(String(socket.data.ticket))
    await limits.anything(ticket.customerId)
    return ticket
  }

  /** Straight to the switchboard: a turn of the Bot Framework takes longer than storing the words, and adds nothing to them. */
  async function say(
    { attachments: ids = [], text, ...message }: CustomerSays['say'],
    { conversationId }: Ticket,
  ): Promise<Stored> {
    const attachments = await attached(conversationId, ids)
    const { events, duplicate } = await switchboard.handle(conversationId, {
      type: 'say',
      ...message,
      text: text || fileOnly,
      ...(attachments.length > 0 && { attachments }),
    })
    const said = events.find(({ type }) => type === 'customer-said')
    return { seq: said?.customerSeq ?? 0, at: said?.at ?? 0, duplicate }
  }

  /** A last message that got lost is noticed by the next of these. */
  async function beat(socket: Socket): Promise<void> {
    const room = [...socket.rooms].find((name) => name.startsWith(roomOf('')))
    if (!room) return
    const id = room.slice(roomOf('').length)
    socket.emit('head', headOf(await switchboard.conversation(id), parts.around(id)))
  }

  /** From now on only those who proved who they are hear this conversation. */
  async function identify({ conversationId, customerId, name }: Ticket): Promise<void> {
    await switchboard.handle(conversationId, { type: 'identify', customer: customerId, name })
    for (const other of await namespace.in(roomOf(conversationId)).fetchSockets()) {
      if (!other.data.isKnown) other.disconnect(true)
    }
  }

  async function attached(conversationId: string, ids: readonly string[]): Promise<Attachment[]> {
    if (ids.length === 0) return []
    const found = await Promise.all(ids.map((id) => parts.attachment(conversationId, id)))
    if (found.includes(null)) throw new Refused('bad-input', 'This file was never received.')
    return found.filter((each) => each !== null)
  }
}

function visitorRoom(customerId: string): string {
  return `visitor:${customerId}`
}
