import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { contentOrStop } from '../brain.ts'
import {
  type Answered,
  answerGolden,
  criteria,
  type Golden,
  inOneLine,
  measureReplies,
  type ReplyReport,
} from '../reply/index.ts'
import { Usage } from './command.ts'
import { folders } from './folders.ts'
import { wholeBot } from './play-transcript.ts'
import { readJsonLines } from './read-json-lines.ts'
import type { Said } from './rehearsal.ts'
import { transcript } from './transcript.ts'

/**
 * `heed evaluate replies`: a golden set (YAML) is answered by the voice alone and compared with what was judged;
 * messages (JSON Lines) are answered by the whole bot. Exit status 1 when a reply must not leave, or the golden set changed.
 */
export async function evaluateRepliesFile(words: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      write: { type: 'boolean', default: false },
      sheet: { type: 'string' },
      unheard: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const [file] = positionals
  if (!file) throw new Usage('Which file?')
  const { voice } = contentOrStop(folders())
  const golden = /\.ya?ml$/.test(file) ? readGolden(file) : null
  const answered = golden ? golden.map((one) => answerGolden(one, voice)) : answerFile(file)
  const report = measureReplies(answered, voice.neverSay)
  const changes = golden ? changesIn(golden, answered) : []
  if (values.sheet) writeFileSync(values.sheet, sheet(answered))
  if (golden && values.write) writeGolden(file, golden, answered)
  console.log(values.json ? JSON.stringify(report) : inWords(report).join('\n'))
  if (values.unheard) console.log(report.unheard.map((says) => `unheard: ${says}`).join('\n'))
  if (changes.length > 0) console.log(`\n${changes.join('\n')}`)
  return report.faults.length > 0 || (changes.length > 0 && !values.write) ? 1 : 0
}

const goldenFile = z.strictObject({
  golden: z.array(
    z.strictObject({
      says: z.string().min(1),
      felt: z.string().min(1),
      reply: z.string(),
      judged: z.enum(['good', 'thin', 'wrong', 'not yet']),
    }),
  ),
})

function readGolden(file: string): Golden[] {
  return goldenFile.parse(parse(readFileSync(file, 'utf8'))).golden
}

function changesIn(golden: readonly Golden[], answered: readonly Answered[]): string[] {
  return golden.flatMap(({ says, felt, reply, judged }, at) => {
    const now = answered[at] ? inOneLine(answered[at]) : ''
    return now === reply ? [] : [`  ${says} (${felt})`, `- ${reply} (${judged})`, `+ ${now}`]
  })
}

// A changed reply loses its judgement until somebody reads it again; the heading of the file stays.
function writeGolden(file: string, golden: readonly Golden[], answered: readonly Answered[]): void {
  const heading = readFileSync(file, 'utf8').match(/^(?:#.*\n)*/)?.[0] ?? ''
  const rewritten = golden.map((one, at) => {
    const reply = answered[at] ? inOneLine(answered[at]) : ''
    return reply === one.reply ? one : { ...one, reply, judged: 'not yet' }
  })
  writeFileSync(file, heading + stringify({ golden: rewritten }, { lineWidth: 140 }))
}

/** One line of messages; `about` tells which of them complain. */
const message = transcript.extend({
  id: z.string(),
  about: z.enum(['complaint', 'question', 'praise', 'small talk', 'danger']),
})

function answerFile(file: string): Answered[] {
  const messages = readJsonLines(file, message)
  const play = wholeBot()
  return messages.map((one) => toAnswered(one, play(one.messages)))
}

function toAnswered({ id, about, messages }: z.infer<typeof message>, said: Said): Answered {
  const lines = said.conversation.messages.filter(({ from }) => from === 'bot')
  const why = lines.at(-1)?.why ?? []
  const fixed = why.some(({ chose }) => chose.startsWith('kinds.'))
  return {
    id,
    says: messages.findLast(({ from }) => from === 'customer')?.text ?? '',
    complaint: about === 'complaint' && !fixed,
    reply: said.text,
    options: said.options,
    why,
    before: lines.slice(0, -1).flatMap((line) => line.why),
  }
}

/** For readers who judge without knowing who wrote the reply: the scores are theirs to fill in. */
function sheet(answered: readonly Answered[]): string {
  const scores = Object.fromEntries(criteria.map((criterion) => [criterion, null]))
  return answered
    .map((one) => ({ id: one.id, says: one.says, reply: inOneLine(one), scores, faithful: null }))
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('')
}

function inWords({ replies, complaints, faults, words, openings, ...report }: ReplyReport) {
  const share = (count: number) => `${((100 * count) / Math.max(1, complaints)).toFixed(1)} %`
  const { paraphrased, named, unheard } = report
  return [
    `replies                      ${replies}`,
    `complaints                   ${complaints}`,
    `said back in our words       ${paraphrased} (${share(paraphrased)})`,
    `only the subject named       ${named} (${share(named)})`,
    `heard, one way or the other  ${complaints - unheard.length} (${share(complaints - unheard.length)})`,
    `words                        ${words.mean.toFixed(1)} on average, ${words.most} at most`,
    `openings that differ         ${openings.distinct} of ${openings.of}`,
    `faults                       ${faults.length}`,
    ...faults.map(({ id, what, where }) => `  ${what}: “${where}” in the reply to ${id}`),
  ]
}
