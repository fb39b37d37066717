import { contentOrStop } from '../brain.ts'
import type { Reading } from '../conversation/index.ts'
import { readerOf } from '../reading/index.ts'
import type { Case, Heard } from '../understanding/index.ts'
import type { CliCommand } from './command.ts'
import { folders } from './folders.ts'
import { answerLines } from './json-lines.ts'
import { readingFields } from './reading-fields.ts'

export const listen: CliCommand = {
  name: 'listen',
  usage: 'heed listen < transcripts.jsonl',
  about: 'Reads old transcripts, one JSON line each: what would have been noticed, what escalated?',
  async run() {
    const { read } = readerOf(contentOrStop(folders()))
    return answerLines(process.stdin, process.stdout, ({ messages }) => {
      const reading = listenTo(messages, read).at(-1)
      // A transcript has at least one message of the customer's.
      return reading ? readingFields(reading) : {}
    })
  },
}

/** The readings of the customer's messages, each with everything before it known. */
export function listenTo(messages: Case['messages'], read: (heard: Heard) => Reading): Reading[] {
  const readings: Reading[] = []
  const told: string[] = []
  let asked: string | null = null
  for (const [message, { from, text }] of messages.entries()) {
    if (from === 'customer') {
      readings.push(read({ text, message, before: readings, asked, told, cleared: 0 }))
    } else {
      asked = text
      if (from === 'bot') told.push(text)
    }
  }
  return readings
}
