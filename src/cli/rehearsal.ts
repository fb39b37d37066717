import {
  type ActionOutcome,
  type Command,
  type Conversation,
  type ConversationEvent,
  emptyLog,
  evolveAll,
  latestReading,
  newConversation,
  numberEvents,
  type Reading,
  replay,
  withCardsInWords,
} from '../conversation/index.ts'
import {
  type Answered,
  isPosition,
  millisecondsOf,
  publishedAnew,
  type SaidHow,
  type Talk,
} from '../dialog/index.ts'
import type { Reader } from '../reading/index.ts'
import { type Brain, decide, type Moment } from '../turn/index.ts'

export interface RehearsalParts {
  readonly reader: Reader
  readonly brain: Brain
  readonly moment: () => Moment
  /** What a back-end would answer. */
  readonly pretend: (action: string, input: Record<string, unknown>) => ActionOutcome
}

/** What the bot said to one message, and the conversation after it. */
export interface Said extends Answered {
  readonly conversation: Conversation
}

export interface Rehearsal extends Talk {
  say(text: string, how?: SaidHow): Said
  silence(): Answered
  wait(time: string): Answered
  restart(): void
  publish(): void
  conversation(): Conversation
}

/** A whole conversation with the real bot, in memory: no store, no sockets, no waiting. */
export function startRehearsal(parts: RehearsalParts): Rehearsal {
  let { brain } = parts
  let log: ConversationEvent[] = []
  let head = emptyLog
  let conversation = newConversation('rehearsal')
  let ahead = 0
  const customer = { id: 'customer', name: null, country: null }
  handle({ type: 'open', channel: 'rehearsal', customer, site: 'default' })

  return {
    conversation: () => conversation,
    say(text, how = { tapped: false, means: null }) {
      const from = log.length
      const clientMessageId = `message-${head.seq}`
      handle({ type: 'say', clientMessageId, text, ...(how.tapped && { choice: text }) })
      const message = conversation.unread[0]
      if (message !== undefined) handle({ type: 'hear', message, reading: read(message, how) })
      handle({ type: 'answer' })
      return { ...answeredSince(from), conversation }
    },
    silence() {
      const from = log.length
      handle({ type: 'break-silence', seq: conversation.seq })
      return answeredSince(from)
    },
    wait(time) {
      const from = log.length
      ahead += millisecondsOf(time)
      const { followUp } = conversation
      if (followUp?.asked === null && followUp.plan.dueAt <= moment().now) {
        handle({ type: 'follow-up', plan: followUp.plan.seq })
      }
      return answeredSince(from)
    },
    // Nothing but the log survives.
    restart() {
      log = JSON.parse(JSON.stringify(log))
      conversation = replay(conversation.id, log)
    },
    publish() {
      brain = { ...brain, book: publishedAnew(brain.book) }
    },
  }

  function moment(): Moment {
    const now = parts.moment()
    return { ...now, now: now.now + ahead }
  }

  function read(seq: number, { means }: SaidHow): Reading {
    const place = conversation.messages.findIndex((message) => message.seq === seq)
    const before = conversation.messages.slice(0, place)
    const last = before.findLast(({ from }) => from !== 'customer')
    const reading = parts.reader.read({
      text: conversation.messages[place]?.text ?? '',
      message: place,
      before: conversation.readings.map((each) => each.reading),
      asked: last?.text ?? null,
      told: before.flatMap(({ from, text }) => (from === 'bot' ? [text] : [])),
      offered: last?.choices ?? [],
      cleared: conversation.cleared,
    })
    return means === null ? reading : { ...reading, intent: { name: means, confidence: 1 } }
  }

  function handle(command: Command): void {
    const at = moment()
    const happenings = decide(conversation, command, brain, at)
    const numbered = numberEvents(conversation.id, head, happenings, at.now)
    head = numbered.head
    log.push(...numbered.events)
    conversation = evolveAll(conversation, numbered.events)
    for (const happening of happenings) {
      if (happening.type !== 'action-requested') continue
      const { key, action, input } = happening
      handle({ type: 'finish-action', key, outcome: parts.pretend(action, input) })
    }
  }

  function answeredSince(from: number): Answered {
    const events = log.slice(from)
    const said = events.filter((event) => event.type === 'bot-said' || event.type === 'system-said')
    const reading = latestReading(conversation)
    const frame = isPosition(conversation.position) ? conversation.position.frames.at(-1) : null
    const handover = of(events, 'handover-requested').at(-1)
    const planned = of(events, 'follow-up-planned').at(-1)
    return {
      text: said.map(inWords).join('\n\n'),
      options: of(events, 'bot-said').at(-1)?.choices ?? [],
      houseOptions: [brain.voice.personButton],
      step: frame?.step ?? null,
      flow: frame?.flow ?? null,
      feels: reading && { emotion: reading.emotion, level: reading.level },
      calls: callsIn(events),
      followUp: planned ? { inMs: planned.dueAt - planned.at } : null,
      handover: handover ? { team: handover.team } : null,
      ended: !frame || handover !== undefined,
      trace: of(events, 'dialog-moved').flatMap(({ trace }) => trace ?? []),
    }
  }
}

function inWords(event: ConversationEvent<'bot-said' | 'system-said'>): string {
  return withCardsInWords(event.text, event.type === 'bot-said' ? event.cards : [])
}

function of<T extends ConversationEvent['type']>(
  events: readonly ConversationEvent[],
  type: T,
): ConversationEvent<T>[] {
  return events.filter((event): event is ConversationEvent<T> => event.type === type)
}

function callsIn(events: readonly ConversationEvent[]): { action: string; result: string }[] {
  const outcomes = new Map(
    of(events, 'action-finished').map(({ key, outcome }) => [key, outcome.result]),
  )
  return of(events, 'action-requested').map(({ key, action }) => ({
    action,
    result: outcomes.get(key) ?? 'failed',
  }))
}
