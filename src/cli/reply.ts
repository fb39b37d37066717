import { type Conversation, latestReading, type Reading } from '../conversation/index.ts'
import type { CliCommand } from './command.ts'
import { answerLines } from './json-lines.ts'
import { wholeBot } from './play-transcript.ts'
import { readingFields } from './reading-fields.ts'
import type { Transcript } from './transcript.ts'

export const reply: CliCommand = {
  name: 'reply',
  usage: 'heed reply < transcripts.jsonl',
  about:
    'Plays the customer’s side of old transcripts through the whole bot: what would it have said?',
  async run() {
    const play = wholeBot()
    return answerLines(process.stdin, process.stdout, ({ messages }) => {
      const { conversation, text, options } = play(messages)
      const reading = latestReading(conversation)
      return {
        ...(reading && readingFields(inPlaces(reading, conversation, messages))),
        reply: text,
        options,
      }
    })
  },
}

/** Evidence counts places in what was played; who reads it counts those in what they gave. */
function inPlaces(reading: Reading, played: Conversation, given: Transcript['messages']): Reading {
  const places = (messages: readonly { from: string }[]) =>
    messages.flatMap(({ from }, place) => (from === 'customer' ? [place] : []))
  const from = places(played.messages)
  const to = places(given)
  const evidence = reading.evidence.map((one) => ({
    ...one,
    message: to[from.indexOf(one.message)] ?? one.message,
  }))
  return { ...reading, evidence }
}
