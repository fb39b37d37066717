import { parseArgs } from 'node:util'
import { z } from 'zod'
import { compareJudges, criteria, type JudgeReport } from '../reply/index.ts'
import { Usage } from './command.ts'
import { readJsonLines } from './read-json-lines.ts'

/** `heed evaluate judges`: mean and agreement of two readers who filled in the same sheet. */
export async function evaluateJudges(words: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  })
  const [first, second] = positionals
  if (!first || !second) throw new Usage('Which two files?')
  const report = compareJudges(readJsonLines(first, judgement), readJsonLines(second, judgement))
  console.log(values.json ? JSON.stringify(report) : inWords(report).join('\n'))
  return 0
}

const score = z.union([z.literal(0), z.literal(1), z.literal(2)])
const judgement = z.object({
  id: z.union([z.string(), z.number()]),
  scores: z.record(z.enum(criteria), score),
  faithful: z.boolean().nullable().default(null),
})

function inWords(report: JudgeReport): string[] {
  const { replies, mean, means, unsafe, faithful, agreement } = report
  return [
    `replies          ${replies}`,
    `mean of 14       ${mean.toFixed(2)} (${means.map((one) => one.toFixed(2)).join(' and ')})`,
    `agreement        ${agreement.toFixed(2)} (quadratic weighted kappa of the totals)`,
    `said back true   ${faithful.both} of ${faithful.of} say both, ${faithful.either} says either`,
    `unsafe           ${unsafe.length === 0 ? 'none' : unsafe.join(', ')}`,
    ...criteria.map((criterion) => {
      const { mean, same, kappa } = report.criteria[criterion]
      const figures = `${mean.toFixed(2)} of 2, same ${(100 * same).toFixed(0)} %, kappa ${kappa.toFixed(2)}`
      return `${criterion.padEnd(17)}${figures}`
    }),
  ]
}
