import { brainOf, contentOrStop } from '../brain.ts'
import { type Conversation, latestReading, type Reading } from '../conversation/index.ts'
import { readerOf } from '../reading/index.ts'
import type { CliCommand } from './command.ts'
import { folders } from './folders.ts'
import { answerLines } from './json-lines.ts'
import { pretendFrom } from './pretend.ts'
import { readingFields } from './reading-fields.ts'
import { type Said, startRehearsal } from './rehearsal.ts'
import { rightNow } from './right-now.ts'
import type { Transcript } from './transcript.ts'

export const reply: CliCommand = {
  name: 'reply',
  usage: 'heed reply < transcripts.jsonl',
  about:
    'Plays the customer’s side of old transcripts through the whole bot: what would it have said?',
  async run() {
    const content = contentOrStop(folders())
    const parts = {
      reader: readerOf(content),
      brain: brainOf(content),
      moment: rightNow(),
      pretend: pretendFrom(content.book.actions),
    }
    return answerLines(process.stdin, process.stdout, ({ messages }) => {
      const rehearsal = startRehearsal(parts)
      let said: Said | null = null
      for (const { from, text } of messages) if (from === 'customer') said = rehearsal.say(text)
      const conversation = rehearsal.conversation()
      const reading = latestReading(conversation)
      return {
        ...(reading && readingFields(inPlaces(reading, conversation, messages))),
        reply: said?.text ?? '',
        options: said?.options ?? [],
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
