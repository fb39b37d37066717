import { isAtLeast } from '../../conversation/index.ts'
import { composeReply } from '../compose-reply.ts'
import type { Voice } from '../voice.ts'
import { countWords } from '../wording/line.ts'
import { feltFrom, moveFor } from './felt.ts'
import type { Answered } from './measure-replies.ts'

/** A message that somebody wrote, how it is felt, and the reply that somebody judged. */
export interface Golden {
  readonly says: string
  readonly felt: string
  readonly reply: string
  readonly judged: 'good' | 'thin' | 'wrong' | 'not yet'
}

/** What the voice says to it today, felt as noted: no model stands between the words and the reply. */
export function answerGolden({ says, felt }: Golden, voice: Voice): Answered {
  const reading = feltFrom(felt)
  const { text, options, why } = composeReply(
    {
      text: says,
      reading,
      move: moveFor(reading),
      topic: null,
      said: { messages: [], readings: [] },
      customerName: null,
      country: 'GB',
    },
    voice,
  )
  const { level, kind, wantsPerson } = reading
  const complaint = isAtLeast(level, 'mild') && !kind && !wantsPerson && countWords(says) > 3
  return { id: says, says, complaint, reply: text, options, why, before: [] }
}

/** A reply as it stands in the golden set, with what can be tapped. */
export function inOneLine({ reply, options }: Pick<Answered, 'reply' | 'options'>): string {
  return [reply, ...options.map((option) => `[${option}]`)].join(' ')
}
