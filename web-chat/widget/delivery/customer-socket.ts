import { io, type Socket } from 'socket.io-client'
import {
  type AboutMe,
  type Answer,
  type CustomerEvent,
  type CustomerHears,
  type CustomerSays,
  type Head,
  protocolVersion,
  type Stored,
} from '../../../src/protocol/index.ts'

export interface Answers {
  join: Head
  say: Stored
  sync: { readonly events: readonly CustomerEvent[]; readonly more: boolean }
  typing: object
  person: object
  rate: object
  'mood-counts': object
  copy: object
  'about-me': AboutMe
  'forget-me': object
}
type Emits = {
  [E in keyof CustomerSays]: (
    input: CustomerSays[E],
    answer: (answer: Answer<Answers[E]>) => void,
  ) => void
}
export type CustomerSocket = Socket<CustomerHears, Emits>

/**
 * Not connected yet and never reconnecting by itself: a new line starts with join and sync, which is ours to do.
 * `pollFirst`: some networks let a websocket open and then drop or starve it, which only another road shows.
 */
export function customerSocket(server: string, ticket: string, pollFirst: boolean): CustomerSocket {
  return io(`${server}/customer`, {
    autoConnect: false,
    forceNew: true,
    reconnection: false,
    timeout: 8_000,
    transports: pollFirst ? ['polling', 'websocket'] : ['websocket', 'polling'],
    tryAllTransports: true,
    auth: { protocol: protocolVersion, ticket },
  })
}

const patience = 8_000

/** The server's answer, or null when none came in time. */
export async function ask<E extends keyof CustomerSays>(
  socket: CustomerSocket,
  event: E,
  input: CustomerSays[E],
): Promise<Answer<Answers[E]> | null> {
  try {
    // Socket.IO's types lose the link between an event and its answer once a time-out is set.
    const asking = socket.timeout(patience) as unknown as {
      emitWithAck(event: string, input: object): Promise<Answer<Answers[E]>>
    }
    return await asking.emitWithAck(event, input)
  } catch {
    return null
  }
}
