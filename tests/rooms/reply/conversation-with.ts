import type { Message, Reading } from '../../../src/conversation/index.ts'
import { composeReply, type Move, type Reply } from '../../../src/reply/index.ts'
import { listen, readingOf, voice } from './real-voice.ts'

export interface Turn {
  readonly text: string
  readonly felt?: Partial<Reading>
  readonly move?: Move
  /** Hours since the first turn. */
  readonly hours?: number
}

/** Plays turns one after another, remembering what was said. */
export function conversationWith(turns: readonly Turn[], country: string | null = null): Reply[] {
  const messages: Message[] = []
  const readings: Reading[] = []
  return turns.map(({ text, felt = {}, move = listen, hours = 0 }) => {
    const at = firstOfJune + hours * 3_600_000
    const reading = readingOf(felt)
    messages.push(message(messages.length, 'customer', text, at))
    const reply = composeReply(
      {
        text,
        reading,
        move,
        topic: null,
        said: { messages, readings: [...readings], zone: 'Europe/London' },
        customerName: null,
        country,
      },
      voice,
    )
    messages.push({ ...message(messages.length, 'bot', reply.text, at), why: reply.why })
    readings.push(reading)
    return reply
  })
}

const firstOfJune = Date.UTC(2026, 5, 1, 10)

function message(seq: number, from: Message['from'], text: string, at: number): Message {
  return { seq, from, name: null, text, choices: [], why: [], at }
}
