import type { CustomerHears } from '../../../src/protocol/index.ts'
import type { CustomerSocket } from './customer-socket.ts'

export interface SocketNews extends CustomerHears {
  connected: () => void
  /** By the server, with its code; or nobody answered. */
  turnedAway: (code: string) => void
  /** `afterMs`: when to try again; left out, later each time. */
  lost: (afterMs?: number) => void
}

/** Connects, and tells what happens for as long as this is the socket that counts. */
export function connectSocket(
  socket: CustomerSocket,
  counts: () => boolean,
  news: SocketNews,
): void {
  const whileItCounts =
    <A extends unknown[]>(then: (...args: A) => void) =>
    (...args: A) => {
      if (counts()) then(...args)
    }
  socket.on('connect', whileItCounts(news.connected))
  socket.on(
    'connect_error',
    whileItCounts((error: Error) => news.turnedAway(error.message)),
  )
  socket.on(
    'disconnect',
    whileItCounts(() => news.lost(0)),
  )
  socket.on('typing', whileItCounts(news.typing))
  socket.on('event', whileItCounts(news.event))
  socket.on('head', whileItCounts(news.head))
  socket.connect()
  // Socket.IO would wait for its time-out when a network lets a websocket open and drops it at once.
  socket.io.engine.once(
    'close',
    whileItCounts(() => {
      if (!socket.connected) news.lost()
    }),
  )
}
