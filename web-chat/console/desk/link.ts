import { io, type Socket } from 'socket.io-client'
import { type AgentHears, type AgentSays, type Answer, protocolVersion } from '../protocol.ts'

/** The server's refusals, and ours when nothing reached it. */
export type Said<T extends object = object> =
  | Answer<T>
  | {
      readonly ok: false
      readonly final: false
      readonly code: 'unreachable'
      readonly message: string
      readonly afterMs?: number
    }

export interface Link {
  ask<E extends keyof AgentSays, T extends object = object>(
    event: E,
    input: AgentSays[E],
  ): Promise<Said<T>>
  close(): void
}

export interface LinkHears extends AgentHears {
  online: () => void
  offline: () => void
  /** The server let nobody in: signed out, or a console older than the server. */
  refused: (why: string) => void
}

const patience = 8_000

/** The one connection of this console. It comes back by itself after sleep and loss of the network. */
export function openLink(hears: LinkHears): Link {
  const socket: Socket<AgentHears> = io('/agent', {
    transports: ['websocket', 'polling'],
    auth: { protocol: protocolVersion },
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
  })
  socket.on('connect', hears.online)
  socket.on('disconnect', (reason) => {
    hears.offline()
    if (reason === 'io server disconnect') hears.refused('disconnected')
  })
  socket.on('connect_error', (error) => {
    hears.offline()
    // Inactive means that the server itself said no; a broken network stays active and tries again.
    if (!socket.active) hears.refused(error.message)
  })
  socket.on('line', hears.line)
  socket.on('event', hears.event)
  socket.on('card', hears.card)
  socket.on('typing', hears.typing)
  socket.on('presence', hears.presence)
  socket.on('banner', hears.banner)
  socket.on('rejoin', hears.rejoin)
  socket.on('draft', hears.draft)
  socket.on('mentioned', hears.mentioned)
  socket.on('alert', hears.alert)
  socket.on('care', hears.care)
  const wake = () => {
    if (document.visibilityState === 'visible' && !socket.connected) socket.connect()
  }
  for (const event of ['online', 'pageshow']) addEventListener(event, wake)
  document.addEventListener('visibilitychange', wake)
  return {
    async ask(event, input) {
      // Never buffered: a claim that leaves minutes later would act on what nobody sees any more.
      if (!socket.connected) return unreachable
      try {
        // Events out are typed by `AgentSays` here, not by the socket's own emit signatures.
        const answer = await (socket as Socket).timeout(patience).emitWithAck(event, input)
        // The session may end while the connection lives on.
        if (answer.code === 'not-signed-in') hears.refused(answer.message)
        return answer
      } catch {
        return unreachable
      }
    },
    close() {
      for (const event of ['online', 'pageshow']) removeEventListener(event, wake)
      document.removeEventListener('visibilitychange', wake)
      socket.disconnect()
    },
  }
}

const unreachable = {
  ok: false,
  final: false,
  code: 'unreachable',
  message: 'Not done: no connection. Try again when you are back online.',
} as const
