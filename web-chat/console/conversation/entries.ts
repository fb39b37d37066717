import {
  type Attachment,
  type EventOf,
  type LogEvent,
  type Reading,
  type Trigger,
  type Verdict,
  withCardsInWords,
} from '../protocol.ts'
import { happeningWords } from './happening-words.ts'
import { type Mark, marksOf } from './marks.ts'

/** What stands in the transcript, top to bottom. */
export type Entry = SaidEntry | LineEntry | NoteEntry

export interface SaidEntry {
  readonly type: 'said'
  readonly seq: number
  readonly at: number
  readonly from: 'customer' | 'bot' | 'agent'
  readonly name: string
  readonly text: string
  readonly choices: readonly string[]
  readonly files: readonly Attachment[]
  /** First of a group: the sender is named once. */
  readonly first: boolean
  readonly reading: Reading | null
  readonly marks: readonly Mark[]
  readonly verdict: Verdict | null
}

/** A line for everybody (`public`) or for agents alone. */
export interface LineEntry {
  readonly type: 'line'
  readonly seq: number
  readonly at: number
  readonly text: string
  readonly public: boolean
}

export interface NoteEntry {
  readonly type: 'note'
  /** From a supervisor to whoever has the conversation. */
  readonly whisper: boolean
  readonly seq: number
  readonly at: number
  readonly name: string
  readonly text: string
}

type Said = EventOf<'customer-said' | 'bot-said' | 'agent-said' | 'system-said'>

/** The transcript of a log: what was said, what happened, and the customer's words that counted. */
export function entriesOf(
  events: readonly LogEvent[],
  triggers: readonly Trigger[],
  customer: string,
): Entry[] {
  const said = events.filter(isSaid)
  const readings = new Map<number, Reading>()
  const verdicts = new Map<number, Verdict>()
  for (const event of events) {
    if (event.type === 'message-read') readings.set(event.message, event.reading)
    if (event.type === 'reviewed') verdicts.set(event.message, event.verdict)
  }
  const marks = marksOf(said, [...readings.values()], triggers)
  const entries: Entry[] = []
  for (const event of events) {
    const entry = isSaid(event) ? saidEntry(event) : aside(event)
    if (entry) entries.push(entry)
  }
  return entries

  function saidEntry(event: Said): Entry {
    const { seq, at } = event
    const text = event.type === 'bot-said' ? withCardsInWords(event.text, event.cards) : event.text
    if (event.type === 'system-said') return { type: 'line', seq, at, text, public: true }
    const [from, name] = sender(event, customer)
    const files = event.type === 'bot-said' ? [] : (event.attachments ?? [])
    const last = entries.at(-1)
    const first =
      last?.type !== 'said' || last.from !== from || last.name !== name || at - last.at > 300_000
    return {
      type: 'said',
      seq,
      at,
      from,
      name,
      // A message that is a file and no words says so in place of words.
      text: files.length > 0 && text === '[attachment]' ? '' : text,
      files,
      choices: event.type === 'bot-said' ? event.choices : [],
      first,
      reading: readings.get(seq) ?? null,
      marks: marks.get(seq) ?? [],
      verdict: verdicts.get(seq) ?? null,
    }
  }
}

export function isSaid(event: LogEvent): event is Said {
  return event.type.endsWith('-said')
}

function sender(
  event: Exclude<Said, EventOf<'system-said'>>,
  customer: string,
): [SaidEntry['from'], string] {
  switch (event.type) {
    case 'customer-said':
      return ['customer', customer]
    case 'bot-said':
      return ['bot', 'Assistant']
    case 'agent-said':
      return ['agent', event.agent.name]
  }
}

function aside(event: LogEvent): Entry | null {
  const { seq, at } = event
  if (event.type === 'note-written') {
    const { agent, text, whisper = false } = event
    return { type: 'note', seq, at, name: agent.name, text, whisper }
  }
  const text = happeningWords(event)
  return text ? { type: 'line', seq, at, text, public: false } : null
}
