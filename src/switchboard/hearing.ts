import { setTimeout as pause } from 'node:timers/promises'
import type { Conversation, Reading } from '../conversation/index.ts'
import type { ConversationLog } from '../store/index.ts'
import { earlierContacts } from './earlier-contacts.ts'
import { oneAtATime } from './one-at-a-time.ts'
import type { Switchboard } from './switchboard.ts'
import { type ToRead, toRead } from './to-read.ts'

export interface HearingParts {
  readonly switchboard: Switchboard
  readonly log: ConversationLog
  /** Null when the message could not be read in time. Never rejects. */
  readonly read: (message: ToRead) => Promise<Reading | null>
  readonly patience: Patience
  /** Null where no other server hears, too. */
  readonly others: Others | null
  readonly report: (error: unknown) => void
  /** Does something once whoever waits for an acknowledgement has it. */
  readonly later?: (work: () => void) => unknown
}

/** How long the bot listens before it answers, in milliseconds. */
export interface Patience {
  /** After the last message, in case another follows. */
  readonly pause: number
  /** While the customer is typing, counted from the first unanswered message. */
  readonly longest: number
}

/**
 * Who hears a message is the server that took it. Another one takes over what has lain longer than any server that
 * lives needs, in milliseconds: until a message is read, and until it is answered.
 */
export interface Others {
  readonly read: number
  readonly answered: number
  readonly now: () => number
}

export interface Hearing {
  /** The customer's own sign that more is coming. */
  typing(id: string, typing: boolean): void
  /** After a start: whatever was stored but not dealt with. */
  catchUp(): Promise<void>
  /** Hears out whoever has spoken, for as long as a pause may be, and stops. */
  finish(): Promise<void>
  stop(): void
}

const sweepEvery = 3_000

/**
 * Reads what customers say, in order and off the way of the acknowledgement, and lets the bot answer once
 * the customer pauses. A crisis is answered by the reading itself, without waiting.
 */
export function startHearing({
  switchboard,
  log,
  read,
  patience,
  others,
  report,
  later = setImmediate,
}: HearingParts): Hearing {
  const busy = oneAtATime()
  const timers = new Map<string, NodeJS.Timeout>()
  const typing = new Set<string>()
  const owedSince = new Map<string, number>()
  let turn: Promise<unknown> = Promise.resolve()
  let stopped = false

  const stopListening = switchboard.onEvents((events) => {
    for (const event of events) if (event.type === 'customer-said') listen(event.conversationId)
  })

  // Whatever a failure left behind is found again. Whoever is still to be heard in a rush is not among that.
  const sweep = setInterval(() => later(() => catchUp().catch(report)), sweepEvery)

  return {
    typing(id, isTyping) {
      if (isTyping) typing.add(id)
      else typing.delete(id)
      if (timers.has(id)) answerSoon(id)
    },
    catchUp,
    async finish() {
      stopListening()
      clearInterval(sweep)
      const until = performance.now() + patience.longest
      while (busy.size() + timers.size > 0 && performance.now() < until) await pause(20)
      stop()
    },
    stop,
  }

  function stop(): void {
    stopped = true
    clearInterval(sweep)
    stopListening()
    for (const timer of timers.values()) clearTimeout(timer)
    timers.clear()
  }

  async function catchUp(): Promise<void> {
    for (const { id, owed, updatedAt } of await log.unfinished()) {
      if (owed && !busy.has(id) && !timers.has(id) && (await isOurs(id, updatedAt))) listen(id)
    }
  }

  async function isOurs(id: string, updatedAt: number): Promise<boolean> {
    if (!others) return true
    const quiet = others.now() - updatedAt
    if (quiet <= others.read) return false
    return quiet > others.answered || (await switchboard.conversation(id)).unread.length > 0
  }

  function listen(id: string): void {
    typing.delete(id)
    busy.run(id, () => readAll(id)).catch(report)
  }

  async function readAll(id: string): Promise<void> {
    let conversation = await switchboard.conversation(id)
    while (!stopped && conversation.unread[0] !== undefined) {
      const message = conversation.unread[0]
      const earlier = await contactsBefore(conversation, message)
      const reading = await read(toRead(conversation, message, earlier))
      // Unread because we are stopping is not unreadable: the next start reads it.
      if (stopped) return
      conversation = (await switchboard.handle(id, { type: 'hear', message, reading })).conversation
    }
    if (!stopped && owesAnswer(conversation)) answerSoon(id)
  }

  // What was before matters less than reading what is said now.
  async function contactsBefore(conversation: Conversation, message: number) {
    try {
      return await earlierContacts(conversation, message, log, switchboard)
    } catch (error) {
      report(error)
      return []
    }
  }

  function answerSoon(id: string): void {
    clearTimeout(timers.get(id))
    const now = performance.now()
    const since = owedSince.get(id) ?? now
    owedSince.set(id, since)
    const wait = typing.has(id) ? since + patience.longest - now : patience.pause
    const left = Math.max(0, Math.min(wait, since + patience.longest - now))
    timers.set(
      id,
      setTimeout(() => answer(id), left),
    )
  }

  function answer(id: string): void {
    timers.delete(id)
    owedSince.delete(id)
    busy
      .run(id, async () => {
        await aTurnOfItsOwn()
        return switchboard.handle(id, { type: 'answer' })
      })
      .catch(report)
  }

  // Finding words takes milliseconds. Between two answers whoever writes meanwhile is served.
  function aTurnOfItsOwn(): Promise<unknown> {
    turn = turn.then(() => new Promise<void>((next) => later(next)))
    return turn
  }
}

function owesAnswer({ stage, messages, answered }: Conversation): boolean {
  if (stage !== 'bot' && stage !== 'waiting') return false
  return messages.some(({ from, seq }) => from === 'customer' && seq > answered)
}
