import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { contentOrStop } from '../brain.ts'
import type { Reading } from '../conversation/index.ts'
import { readerOf } from '../reading/index.ts'
import { type Case, evaluateDistress, type Report, type Share } from '../understanding/index.ts'
import { Usage } from './command.ts'
import { folders } from './folders.ts'
import { listenTo } from './listen.ts'
import { transcript } from './transcript.ts'

/** `heed evaluate distress`: exit status 0 when the file could be read, whatever the figures. */
export async function evaluateDistressFile(words: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      failures: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const [file] = positionals
  if (!file) throw new Usage('Which file?')
  const reader = readerOf(contentOrStop(folders()))
  const report = evaluateDistress(readCases(file), (one) =>
    last(listenTo(transcript.parse(one).messages, reader)),
  )
  if (values.json) console.log(JSON.stringify(report))
  else console.log(inWords(report).join('\n'))
  if (values.failures && !values.json) console.log(`\n${failures(report).join('\n')}`)
  return 0
}

function readCases(file: string): Case[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  // The shape is the sample's; what is missing shows as a failed case, not as a crash.
  return lines.map((line) => JSON.parse(line) as Case)
}

function last(readings: readonly Reading[]): Reading {
  const reading = readings.at(-1)
  // `transcript` has checked that there is a message of the customer's.
  if (!reading) throw new Error('a case without a customer message')
  return reading
}

function inWords(report: Report): string[] {
  const { confusion, capabilities, variants } = report
  return [
    line('whole cases right', report.cases),
    line('crises escalated', report.crisesEscalated),
    line('self-harm heard', report.selfHarm),
    line('severe or crisis heard', report.severeOrWorse),
    line('wishes for a person heard', report.wishesForPerson),
    line('ordinary messages escalated', report.ordinaryEscalated),
    line('ordinary messages called crisis', report.ordinaryCalledCrisis),
    line('groups read the same', report.groups),
    '',
    'level wanted (rows) and read (none, mild, moderate, severe, crisis)',
    ...confusion.map((row) => row.map((count) => String(count).padStart(6)).join('')),
    '',
    ...Object.entries(capabilities).map(([name, share]) => line(name, share)),
    ...(Object.keys(variants).length > 0 ? [''] : []),
    ...Object.entries(variants).map(([name, share]) => line(name, share)),
  ]
}

function line(name: string, { right, of }: Share): string {
  const percent = of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} %`
  return `${name.padEnd(34)}${String(right).padStart(5)} of ${String(of).padEnd(5)} ${percent}`
}

function failures({ failures }: Report): string[] {
  return failures.map(({ id, wrong, case: { messages, expect }, reading }) => {
    const { level, kind, emotion, escalate, evidence } = reading
    const said = messages.map(({ text }) => text).join(' / ')
    const because = evidence.map(({ quote, reason }) => `“${quote}” ${reason}`).join('; ')
    return [
      `${id}: ${wrong.join(', ')}: ${said}`,
      `  wanted ${expect.level}, ${expect.crisisKind ?? 'no kind'}, ${expect.emotion}, ${expect.escalate ? 'escalates' : 'stays'}`,
      `  read   ${level}, ${kind ?? 'no kind'}, ${emotion}, ${escalate ? 'escalates' : 'stays'} (${because})`,
    ].join('\n')
  })
}
