import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { wordVectors } from '../reading/index.ts'
import {
  crossValidate,
  evaluateIntents,
  type IntentEvaluation,
  type LabelledText,
  readLabelledCsv,
} from '../understanding/index.ts'
import { Usage } from './command.ts'
import { folders } from './folders.ts'
import { intentsToMeasure } from './intents-to-measure.ts'

const folds = 10
/** Of the processor, in milliseconds: other work on the machine does not count. */
function now(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** `heed evaluate intents`: trains on the files of a folder and measures on labelled texts, or on itself in ten parts. */
export async function evaluateIntentsFile(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      train: { type: 'string' },
      test: { type: 'string' },
      'out-of-scope': { type: 'string' },
      'cross-validate': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const outside = values['out-of-scope']
  if (values['cross-validate'] === (values.test !== undefined)) {
    throw new Usage('Measure on a file (--test) or on the examples themselves (--cross-validate)?')
  }
  if (values['cross-validate'] && outside !== undefined) {
    throw new Usage('--out-of-scope needs --test: its texts are compared with those in scope.')
  }
  const { intents, outOfScope } = intentsToMeasure(values.train ?? folders().intents)
  const background = { known: wordVectors(), outOfScope }
  const evaluation =
    values.test === undefined
      ? crossValidate(intents, background, folds, now)
      : evaluateIntents({
          train: intents,
          background,
          test: textsIn(values.test, true),
          outOfScope: outside === undefined ? [] : textsIn(outside, false),
          now,
        })
  console.log(values.json ? JSON.stringify(evaluation) : inWords(evaluation).join('\n'))
  return 0
}

function textsIn(file: string, labelled: boolean): LabelledText[] {
  const rows = named(file, () => readLabelledCsv(readFileSync(file, 'utf8'), labelled))
  if (rows.length === 0) throw new Error(`${file}: there is no row after the header.`)
  return rows
}

function named<Found>(file: string, read: () => Found): Found {
  try {
    return read()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(reason.includes(file) ? reason : `${file}: ${reason}`)
  }
}

function inWords(evaluation: IntentEvaluation): string[] {
  const { accuracy, macroF1, auroc, recallAt95, trainSeconds, microsecondsPerQuery } = evaluation
  const { confusions, mostUseful } = evaluation
  return [
    `right                        ${percent(accuracy)}`,
    `macro-F1                     ${percent(macroF1)}`,
    ...(auroc === null
      ? []
      : [
          `in or out of scope (AUROC)   ${percent(auroc)}`,
          `rejected with 95 % kept      ${percent(recallAt95)}`,
        ]),
    `training                     ${trainSeconds.toFixed(2)} s`,
    `a query                      ${microsecondsPerQuery.toFixed(0)} µs`,
    ...section(
      'Most often taken for one another (make their examples more different, or make them one):',
      confusions.map(
        ({ category, readAs, times, example }) =>
          `  ${times} × ${category} read as ${readAs}, as in “${example}”`,
      ),
    ),
    ...section(
      'Read wrongly, and surely. Wanted is on the left; is it right? Then add more like it there:',
      mostUseful.map(
        ({ text, category, readAs, confidence }) =>
          `  ${category}, read as ${readAs} (${confidence.toFixed(2)}): “${text}”`,
      ),
    ),
  ]
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.slice(0, 10)]
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(100 * share).toFixed(1)} %`
}
