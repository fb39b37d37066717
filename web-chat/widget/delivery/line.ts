import type { CustomerEvent } from '../../../src/protocol/index.ts'
import { createAttempts } from './attempts.ts'
import { createCatchUp } from './catch-up.ts'
import { connectSocket } from './connect-socket.ts'
import { ask, type CustomerSocket, customerSocket } from './customer-socket.ts'
import { fetchFile } from './files.ts'
import { holdTicket } from './hold-ticket.ts'
import type { Line, LineParts } from './line-parts.ts'
import { sayThrough } from './say-through.ts'
import { placeOf } from './sequence.ts'
import { NoTicket } from './ticket.ts'
import { createWatchdog, type Watchdog } from './watchdog.ts'

export type { LineState } from './line-parts.ts'

/** Keeps one socket to the server alive: on every connect join, then sync, and only then is it open. */
export function createLine(parts: LineParts): Line {
  let socket: CustomerSocket | null = null
  const tickets = holdTicket(parts)
  let watchdog: Watchdog | null = null
  const attempts = createAttempts(begin)
  /** Raised with every hang-up: what began before it has no say any more. */
  let round = 0
  let isOpen = false
  const catchUp = createCatchUp({
    last: parts.last,
    show: (events) => parts.show(events, !isOpen),
    isCurrent: (mine) => socket === mine,
  })

  return {
    start() {
      if (!socket && !attempts.isWaiting()) begin()
    },
    async say(message) {
      const open = () => (isOpen ? socket : null)
      const ticket = tickets.held()
      if (!ticket || !open()) return null
      const answer = await sayThrough(open, parts.server, ticket, message)
      if (answer?.ok) expectEcho(answer.seq)
      return answer
    },
    ask: async (event, input) => (socket && isOpen ? ask(socket, event, input) : null),
    async file(id) {
      const ticket = tickets.held()
      return ticket ? fetchFile(parts.server, ticket, id) : null
    },
    typing(typing) {
      if (socket && isOpen) void ask(socket, 'typing', { typing })
    },
    wake() {
      if (socket && isOpen) void sync(socket)
      else if (attempts.isWaiting() || socket) {
        // An attempt that began before the network came back may hang until its time-out.
        hangUp()
        attempts.again(0)
      }
    },
    reconnect(withNewTicket) {
      if (withNewTicket) tickets.drop()
      lose(0)
    },
    rest() {
      hangUp()
      parts.state('resting')
    },
  }

  function begin(): void {
    parts.state('connecting')
    const mine = round
    connect(mine).catch((error: unknown) => {
      if (mine !== round) return
      if (!(error instanceof NoTicket)) return lose()
      hangUp()
      parts.state('barred')
    })
  }

  async function connect(thisRound: number): Promise<void> {
    const ticket = await tickets.get(() => thisRound === round)
    if (ticket === null) return
    const mine = customerSocket(parts.server, ticket, attempts.isOdd())
    socket = mine
    connectSocket(mine, () => socket === mine, {
      connected: () => void greet(mine),
      turnedAway: turnAway,
      lost: lose,
      typing: parts.typing,
      event: (event) => receive(mine, event),
      head(head) {
        parts.head(head)
        catchUp.mentions(head.seq)
        if (isOpen && head.seq > parts.last()) void sync(mine)
      },
    })
  }

  function turnAway(code: string): void {
    const isCrowded = tickets.turnedAway(code === 'not-yours')
    lose()
    if (isCrowded) parts.state('crowded')
  }

  async function greet(mine: CustomerSocket): Promise<void> {
    watchdog = createWatchdog(() => lose(0, true))
    mine.io.engine.on('packet', () => watchdog?.heard())
    const joined = await ask(mine, 'join', {})
    if (socket !== mine) return
    if (!joined?.ok) {
      if (joined?.code === 'not-yours') tickets.drop()
      return lose()
    }
    parts.head(joined)
    catchUp.mentions(joined.seq)
    tickets.accepted()
    if (!(await sync(mine)) || socket !== mine) return
    attempts.succeeded()
    isOpen = true
    parts.state('open')
  }

  function receive(mine: CustomerSocket, event: CustomerEvent): void {
    catchUp.mentions(event.seq)
    if (!isOpen || catchUp.isRunning()) return
    const place = placeOf(event.seq, parts.last())
    if (place === 'show') parts.show([event], false)
    if (place === 'sync') void sync(mine)
  }

  async function sync(mine: CustomerSocket): Promise<boolean> {
    const how = await catchUp.run(mine)
    if (how === 'done') return true
    if (socket !== mine) return false
    if (how === 'old-ticket') tickets.drop()
    lose(how === 'silent' ? 0 : undefined)
    return false
  }

  /** Stored, but not shown within moments: the push was lost, and perhaps the line. */
  function expectEcho(seq: number): void {
    const mine = socket
    setTimeout(() => {
      if (mine && socket === mine && parts.last() < seq) void sync(mine)
    }, 2_000)
  }

  /** `silent`: it was dead for a while already, so the person is told before the first new attempt. */
  function lose(afterMs?: number, silent = false): void {
    const wasOpen = isOpen
    hangUp()
    parts.state(silent || !wasOpen || navigator.onLine === false ? 'lost' : 'connecting')
    attempts.failed(afterMs)
  }

  function hangUp(): void {
    attempts.stop()
    round += 1
    watchdog?.stop()
    const gone = socket
    socket = null
    isOpen = false
    gone?.disconnect()
  }
}
