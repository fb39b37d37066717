import { contentOrStop } from '../brain.ts'
import type { Reading } from '../conversation/index.ts'
import { type Reader, readerOf } from '../reading/index.ts'
import type { CliCommand } from './command.ts'
import { folders } from './folders.ts'
import { answerLines } from './json-lines.ts'
import { readingFields } from './reading-fields.ts'
import type { Transcript } from './transcript.ts'

export const listen: CliCommand = {
  name: 'listen',
  usage: 'heed listen < transcripts.jsonl',
  about: 'Reads old transcripts, one JSON line each: what would have been noticed, what escalated?',
  async run() {
    const reader = readerOf(contentOrStop(folders()))
    return answerLines(process.stdin, process.stdout, ({ messages }) => {
      const reading = listenTo(messages, reader).at(-1)
      // A transcript has at least one message of the customer's.
      return reading ? readingFields(reading) : {}
    })
  },
}

/** The readings of the customer's messages, each with everything before it known. */
export function listenTo(messages: Transcript['messages'], reader: Reader): Reading[] {
  const readings: Reading[] = []
  const told: string[] = []
  for (const [message, { from, text }] of messages.entries()) {
    if (from === 'customer') {
      readings.push(
        reader.read({
          text,
          message,
          before: readings,
          asked: told.at(-1) ?? null,
          told,
          cleared: 0,
        }),
      )
    } else {
      told.push(text)
    }
  }
  return readings
}
