import { brainOf, contentOrStop } from '../brain.ts'
import { readerOf } from '../reading/index.ts'
import { folders } from './folders.ts'
import { pretendFrom } from './pretend.ts'
import { type Said, startRehearsal } from './rehearsal.ts'
import { rightNow } from './right-now.ts'
import type { Transcript } from './transcript.ts'

/** The whole bot, answering the customer's side of a transcript; gives what it said to the last message. */
export function wholeBot(): (messages: Transcript['messages']) => Said {
  const content = contentOrStop(folders())
  const parts = {
    reader: readerOf(content),
    brain: brainOf(content),
    moment: rightNow(),
    pretend: pretendFrom(content.book.actions),
  }
  return (messages) => {
    const rehearsal = startRehearsal(parts)
    let said: Said | null = null
    for (const { from, text } of messages) if (from === 'customer') said = rehearsal.say(text)
    // `transcript` has checked that there is a message of the customer's.
    if (!said) throw new Error('a transcript without a customer message')
    return said
  }
}
