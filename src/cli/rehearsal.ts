import {
  type ActionOutcome,
  type Command,
  type Conversation,
  emptyLog,
  evolve,
  type Happening,
  type LogHead,
  newConversation,
  numberEvents,
} from '../conversation/index.ts'
import type { Reader } from '../reading/index.ts'
import { type Brain, decide, type Moment } from '../turn/index.ts'

/** What the bot said to one message of the customer. */
export interface Said {
  readonly text: string
  readonly options: readonly string[]
  readonly conversation: Conversation
  readonly happenings: readonly Happening[]
}

export interface RehearsalParts {
  readonly reader: Reader
  readonly brain: Brain
  readonly moment: () => Moment
  /** What a back-end would answer. */
  readonly pretend: (action: string, input: Record<string, unknown>) => ActionOutcome
}

export interface Rehearsal {
  say(text: string, choice?: string): Said
  conversation(): Conversation
}

/** A whole conversation with the real bot, in memory: no store, no sockets, no waiting. */
export function startRehearsal({ reader, brain, moment, pretend }: RehearsalParts): Rehearsal {
  let conversation: Conversation = newConversation('rehearsal')
  let head: LogHead = emptyLog
  let heard: Happening[] = []
  const customer = { id: 'customer', name: null, country: null }
  handle({ type: 'open', channel: 'rehearsal', customer, site: 'default' })

  return { say, conversation: () => conversation }

  function say(text: string, choice?: string): Said {
    heard = []
    const clientMessageId = `message-${head.seq}`
    handle({ type: 'say', clientMessageId, text, ...(choice && { choice }) })
    const message = conversation.unread[0]
    if (message !== undefined) handle({ type: 'hear', message, reading: read(message) })
    handle({ type: 'answer' })
    const spoken = heard.filter((happening) => happening.type === 'bot-said')
    return {
      text: spoken.map((line) => line.text).join('\n\n'),
      options: spoken.at(-1)?.choices ?? [],
      conversation,
      happenings: heard,
    }
  }

  function read(seq: number) {
    const place = conversation.messages.findIndex((message) => message.seq === seq)
    const before = conversation.messages.slice(0, place)
    return reader.read({
      text: conversation.messages[place]?.text ?? '',
      message: place,
      before: conversation.readings.map(({ reading }) => reading),
      asked: before.findLast(({ from }) => from !== 'customer')?.text ?? null,
      cleared: conversation.cleared,
    })
  }

  function handle(command: Command): void {
    const happenings = decide(conversation, command, brain, moment())
    const numbered = numberEvents(conversation.id, head, happenings, moment().now)
    head = numbered.head
    conversation = numbered.events.reduce(evolve, conversation)
    heard.push(...happenings)
    for (const happening of happenings) {
      if (happening.type !== 'action-requested') continue
      const { key, action, input } = happening
      handle({ type: 'finish-action', key, outcome: pretend(action, input) })
    }
  }
}
