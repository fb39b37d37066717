import type {
  Answer,
  CustomerEvent,
  CustomerHears,
  CustomerSays,
  Head,
  Stored,
  TicketGiven,
} from '../../../src/protocol/index.ts'
import { backOff } from './back-off.ts'
import { createCatchUp } from './catch-up.ts'
import { type Answers, ask, type CustomerSocket, customerSocket } from './customer-socket.ts'
import { fetchFile, sendFile } from './files.ts'
import type { Queued } from './outbox.ts'
import { placeOf } from './sequence.ts'
import { NoTicket } from './ticket.ts'
import { createWatchdog, type Watchdog } from './watchdog.ts'

/**
 * `open`: joined and up to date. `lost`: trying again. `barred`: trying again will not help.
 * `crowded`: a fresh ticket was turned away. `resting`: nobody is looking.
 */
export type LineState = 'connecting' | 'open' | 'lost' | 'barred' | 'crowded' | 'resting'

export interface LineParts {
  readonly server: string
  readonly ticket: () => Promise<TicketGiven>
  /** The last `seq` that is shown. */
  readonly last: () => number
  /** Events that follow `last`, in order; `history`: they were said before this line was open. */
  readonly show: (events: readonly CustomerEvent[], history: boolean) => void
  readonly head: (head: Head) => void
  readonly typing: CustomerHears['typing']
  readonly state: (state: LineState) => void
  readonly given: (ticket: TicketGiven) => void
}

export interface Line {
  start(): void
  /** Null: no answer, or no line. */
  say(message: Queued): Promise<Answer<Stored> | null>
  /** Null: no answer, or no line. */
  ask<E extends keyof Answers>(event: E, input: CustomerSays[E]): Promise<Answer<Answers[E]> | null>
  /** A file of this conversation; null when it cannot be had now. */
  file(id: string): Promise<Blob | null>
  typing(typing: boolean): void
  /** After sleep: is the other end still there? */
  wake(): void
  reconnect(withNewTicket: boolean): void
  /** Gives the socket back until `start`. */
  rest(): void
}

/** Keeps one socket to the server alive: on every connect join, then sync, and only then is it open. */
export function createLine(parts: LineParts): Line {
  let socket: CustomerSocket | null = null
  let ticket: TicketGiven | null = null
  let watchdog: Watchdog | null = null
  let retry: ReturnType<typeof setTimeout> | undefined
  let attempt = 0
  /** Raised with every hang-up: what began before it has no say any more. */
  let round = 0
  let turnedAway = 0
  let isOpen = false
  const catchUp = createCatchUp({
    last: parts.last,
    show: (events) => parts.show(events, !isOpen),
    isCurrent: (mine) => socket === mine,
  })

  return {
    start() {
      if (!socket && !retry) begin()
    },
    async say({ id, text, choice, file }) {
      if (!socket || !ticket || !isOpen) return null
      const sent = file && (await sendFile(parts.server, ticket.ticket, id, file))
      if (sent === null || sent?.ok === false) return sent
      if (!socket || !isOpen) return null
      const answer = await ask(socket, 'say', {
        clientMessageId: id,
        text,
        ...(choice ? { choice } : {}),
        ...(sent ? { attachments: [sent.id] } : {}),
      })
      if (answer?.ok) expectEcho(socket, answer.seq)
      return answer
    },
    ask: async (event, input) => (socket && isOpen ? ask(socket, event, input) : null),
    file: async (id) => (ticket ? fetchFile(parts.server, ticket.ticket, id) : null),
    typing(typing) {
      if (socket && isOpen) void ask(socket, 'typing', { typing })
    },
    wake() {
      if (socket && isOpen) void sync(socket)
      else if (retry || socket) {
        // An attempt that began before the network came back may hang until its time-out.
        hangUp()
        again(0)
      }
    },
    reconnect(withNewTicket) {
      if (withNewTicket) ticket = null
      lose(0)
    },
    rest() {
      hangUp()
      parts.state('resting')
    },
  }

  function begin(): void {
    retry = undefined
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
    if (!ticket) {
      const given = await parts.ticket()
      if (thisRound !== round) return
      ticket = given
      parts.given(given)
    }
    const mine = customerSocket(parts.server, ticket.ticket, attempt % 2 === 1)
    socket = mine
    const whileMine =
      <A extends unknown[]>(then: (...args: A) => void) =>
      (...args: A) => {
        if (socket === mine) then(...args)
      }

    mine.on(
      'connect',
      whileMine(() => void greet(mine)),
    )
    mine.on(
      'connect_error',
      whileMine((error: Error) => {
        // A ticket lives for an hour; the visitor's secret gets the next one.
        if (error.message === 'not-yours') ticket = null
        turnedAway = error.message === 'not-yours' ? turnedAway + 1 : 0
        lose()
        if (turnedAway > 1) parts.state('crowded')
      }),
    )
    mine.on(
      'disconnect',
      whileMine(() => lose(0)),
    )
    mine.on('typing', whileMine(parts.typing))
    mine.on(
      'event',
      whileMine((event: CustomerEvent) => receive(mine, event)),
    )
    mine.on(
      'head',
      whileMine((head: Head) => {
        parts.head(head)
        catchUp.mentions(head.seq)
        if (isOpen && head.seq > parts.last()) void sync(mine)
      }),
    )
    mine.connect()
    // Socket.IO would wait for its time-out when a network lets a websocket open and drops it at once.
    mine.io.engine.once(
      'close',
      whileMine(() => {
        if (!mine.connected) lose()
      }),
    )
  }

  async function greet(mine: CustomerSocket): Promise<void> {
    watchdog = createWatchdog(() => lose(0, true))
    mine.io.engine.on('packet', () => watchdog?.heard())
    const joined = await ask(mine, 'join', {})
    if (socket !== mine) return
    if (!joined?.ok) {
      if (joined?.code === 'not-yours') ticket = null
      return lose()
    }
    parts.head(joined)
    catchUp.mentions(joined.seq)
    turnedAway = 0
    if (!(await sync(mine)) || socket !== mine) return
    attempt = 0
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
    if (how === 'old-ticket') ticket = null
    lose(how === 'silent' ? 0 : undefined)
    return false
  }

  /** Stored, but not shown within moments: the push was lost, and perhaps the line. */
  function expectEcho(mine: CustomerSocket, seq: number): void {
    setTimeout(() => {
      if (socket === mine && parts.last() < seq) void sync(mine)
    }, 2_000)
  }

  /** `silent`: it was dead for a while already, so the person is told before the first new attempt. */
  function lose(afterMs?: number, silent = false): void {
    const wasOpen = isOpen
    hangUp()
    parts.state(silent || !wasOpen || navigator.onLine === false ? 'lost' : 'connecting')
    again(afterMs ?? backOff(attempt, Math.random()))
    attempt += 1
  }

  function again(afterMs: number): void {
    clearTimeout(retry)
    // Never at once twice running: a server that hangs up on connect must not be hammered.
    retry = setTimeout(begin, attempt > 1 ? Math.max(afterMs, 250) : afterMs)
  }

  function hangUp(): void {
    clearTimeout(retry)
    retry = undefined
    round += 1
    watchdog?.stop()
    const gone = socket
    socket = null
    isOpen = false
    gone?.disconnect()
  }
}
