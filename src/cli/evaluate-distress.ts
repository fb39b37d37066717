import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { reviewedCases } from '../app/index.ts'
import { contentOrStop } from '../brain.ts'
import { emotions, kinds, levels, type Reading } from '../conversation/index.ts'
import { readerOf } from '../reading/index.ts'
import { readSettings } from '../settings.ts'
import { chooseStore } from '../store/index.ts'
import { type Case, evaluateDistress } from '../understanding/index.ts'
import { Usage } from './command.ts'
import { distressReport, failuresIn } from './distress-report.ts'
import { folders } from './folders.ts'
import { listenTo } from './listen.ts'
import { readJsonLines } from './read-json-lines.ts'
import { transcript } from './transcript.ts'

/** `heed evaluate distress`: exit status 0 when the cases could be read, whatever the figures. */
export async function evaluateDistressFile(words: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      failures: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      reviewed: { type: 'boolean', default: false },
      write: { type: 'string' },
    },
  })
  const [file] = positionals
  if (!file && !values.reviewed) throw new Usage('Which file?')
  const cases: Case[] = [
    ...(file ? readJsonLines(file, distressCase) : []),
    ...(values.reviewed ? await fromStore() : []),
  ]
  if (values.write !== undefined) {
    writeFileSync(values.write, cases.map((one) => `${JSON.stringify(one)}\n`).join(''))
    console.log(`${cases.length} cases written to ${values.write}.`)
    return 0
  }
  const { read } = readerOf(contentOrStop(folders()))
  const report = evaluateDistress(cases, ({ messages }) => last(listenTo(messages, read)))
  if (values.json) console.log(JSON.stringify(report))
  else console.log(distressReport(report).join('\n'))
  if (values.failures && !values.json) console.log(`\n${failuresIn(report).join('\n')}`)
  return 0
}

/** What is judged of a case; whatever else a file says beside it is left alone. */
const distressCase = transcript.extend({
  id: z.string(),
  capability: z.string(),
  expect: z.object({
    level: z.enum(levels).optional(),
    acceptLevel: z.array(z.enum(levels)).optional(),
    emotion: z.enum(emotions).optional(),
    acceptEmotion: z.array(z.enum(emotions)).optional(),
    notEmotion: z.enum(emotions).optional(),
    crisisKind: z.enum(kinds).nullable().optional(),
    acceptCrisisKind: z.array(z.enum(kinds).nullable()).optional(),
    escalate: z.boolean().optional(),
    wantsPerson: z.boolean().optional(),
  }),
  group: z.string().optional(),
  variant: z.string().optional(),
})

async function fromStore(): Promise<Case[]> {
  const store = await chooseStore(readSettings(process.env))
  try {
    return await reviewedCases(store.log)
  } finally {
    await store.close()
  }
}

function last(readings: readonly Reading[]): Reading {
  const reading = readings.at(-1)
  // `transcript` has checked that there is a message of the customer's.
  if (!reading) throw new Error('a case without a customer message')
  return reading
}
