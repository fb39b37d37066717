import { readFileSync, writeFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import { composeReply } from '../../../src/reply/index.ts'
import { feltFrom, moveFor } from '../../rooms/reply/felt.ts'
import { voice } from '../../rooms/reply/real-voice.ts'

/**
 * Writes today's replies into the golden set, so that a change of voice shows as a diff to be read:
 * `node tests/evaluation/replies/write-golden.ts`. A changed reply loses its judgement until somebody judges it again.
 */
const file = new URL('golden.yaml', import.meta.url)

export interface Golden {
  readonly says: string
  readonly felt: string
  readonly reply: string
  readonly judged: string
}

const golden = (parse(readFileSync(file, 'utf8')) as { golden: Golden[] }).golden
const rewritten = golden.map(({ says, felt, reply: before, judged }) => {
  const reading = feltFrom(felt)
  const { text, options } = composeReply(
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
  const reply = [text, ...options.map((option) => `[${option}]`)].join(' ')
  return { says, felt, reply, judged: reply === before ? judged : 'not yet' }
})

const heading = `# What the bot says to messages that nobody ever sent us: written by hand, felt as noted, answered by the voice as it is.
# judged: good (validates, is true to the message, moves on), thin (nothing wrong, little heard), wrong (says what was not said), not yet (unread).
# After a change: node tests/evaluation/replies/write-golden.ts, then read the diff.
`
writeFileSync(file, heading + stringify({ golden: rewritten }, { lineWidth: 140 }))
