import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { unpacked } from '../../src/reading/index.ts'
import {
  type Case,
  createUnderstanding,
  evaluateDistress,
  type Share,
} from '../../src/understanding/index.ts'
import { isDev, readCorpus } from '../training/corpus.ts'
import { casesOf } from './corpus-cases.ts'
import { lastReading } from './last-reading.ts'
import { readCases } from './read-cases.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    weights: {
      type: 'string',
      default: join(import.meta.dirname, '../../src/understanding/weights.bin.br'),
    },
    second: {
      type: 'string',
      default: join(import.meta.dirname, '../../src/understanding/second-opinion.bin.br'),
    },
    failures: { type: 'string' },
    part: { type: 'string', default: 'dev' },
  },
})
const understanding = createUnderstanding({
  weights: unpacked(values.weights),
  secondOpinion: unpacked(values.second),
})
const [file] = positionals
const cases: Case[] = file
  ? readCases(file)
  : casesOf(
      readCorpus(join(import.meta.dirname, '../../intents/distress')).filter(
        (line) => isDev(line) === (values.part === 'dev'),
      ),
    )
const report = evaluateDistress(cases, (one) => lastReading(one, understanding.read))
const percent = ({ right, of }: Share) =>
  `${((100 * right) / Math.max(of, 1)).toFixed(1)} % of ${of}`
for (const [name, share] of Object.entries(report.capabilities))
  console.log(name.padEnd(30), percent(share))
for (const row of report.confusion)
  console.log(row.map((count) => String(count).padStart(5)).join(''))
console.log('whole cases', percent(report.cases))
console.log(
  'crises escalated',
  percent(report.crisesEscalated),
  '| severe + crisis',
  percent(report.severeOrWorse),
  '| self-harm',
  percent(report.selfHarm),
)
console.log(
  'ordinary escalated',
  percent(report.ordinaryEscalated),
  '| called crisis',
  percent(report.ordinaryCalledCrisis),
)
console.log(
  'wish for a person',
  percent(report.wishesForPerson),
  '| groups',
  percent(report.groups),
)
console.log(
  'calibration',
  report.calibration
    .map(({ from, count, distressed }) => `${from}: ${count} ${distressed.toFixed(2)}`)
    .join(' | '),
)
const counts = { level: 0, kind: 0, emotion: 0, escalate: 0 }
for (const { wrong } of report.failures) for (const name of wrong) counts[name]++
console.log('wrong', counts)
if (values.failures !== undefined)
  for (const { capability, wrong, case: one, reading } of report.failures)
    if (capability.startsWith(values.failures === 'all' ? '' : values.failures))
      console.log(
        capability,
        wrong.join('+'),
        `| wanted ${one.expect.level} ${one.expect.crisisKind ?? '-'} ${one.expect.emotion ?? '-'} | read ${reading.level} ${reading.kind ?? '-'} ${reading.emotion} ${reading.escalate ? 'esc' : ''} |`,
        one.messages
          .map(({ text }) => text)
          .join(' // ')
          .slice(0, 260),
      )
