import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readYaml } from '../content/index.ts'
import {
  crossValidate,
  evaluateIntents,
  type IntentEvaluation,
  type IntentExamples,
  readLabelledCsv,
} from '../understanding/index.ts'
import { Usage } from './command.ts'
import { folders } from './folders.ts'

const now = () => performance.now()

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
  const train = readIntents(values.train ?? folders().intents)
  const outside = values['out-of-scope']
  if (!values['cross-validate'] && !values.test)
    throw new Usage('Which texts shall it be measured on?')
  const evaluation = values['cross-validate']
    ? crossValidate(train, 10, now)
    : evaluateIntents({
        train,
        test: readCsvFile(values.test ?? ''),
        ...(outside && { outOfScope: readCsvFile(outside) }),
        now,
      })
  console.log(values.json ? JSON.stringify(evaluation) : inWords(evaluation).join('\n'))
  return 0
}

function readIntents(folder: string): IntentExamples[] {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name) && name !== 'entities.yaml')
    .sort()
    .map((name) => readIntent(folder, name))
}

function readIntent(folder: string, name: string): IntentExamples {
  const read = readYaml(name, readFileSync(join(folder, name), 'utf8'))
  // The intents of others are measured as they are: only what training needs is asked for.
  const raw = 'source' in read ? (read.source.raw as { intent?: unknown; examples?: unknown }) : {}
  const { intent, examples } = raw
  if (typeof intent !== 'string' || !Array.isArray(examples)) {
    throw new Error(`${join(folder, name)} needs an intent and examples.`)
  }
  return { name: intent, examples: examples.map(String) }
}

function readCsvFile(file: string) {
  return readLabelledCsv(readFileSync(file, 'utf8'))
}

function inWords(evaluation: IntentEvaluation): string[] {
  const { accuracy, macroF1, auroc, recallAt95, trainSeconds, microsecondsPerQuery } = evaluation
  return [
    `right                        ${percent(accuracy)}`,
    `macro-F1                     ${percent(macroF1)}`,
    `in or out of scope (AUROC)   ${percent(auroc)}`,
    `rejected with 95 % kept      ${percent(recallAt95)}`,
    `training                     ${trainSeconds.toFixed(2)} s`,
    `a query                      ${microsecondsPerQuery.toFixed(0)} µs`,
    '',
    'Most often taken for one another:',
    ...evaluation.confusions
      .slice(0, 10)
      .map(
        ({ category, readAs, times, example }) =>
          `  ${times} × ${category} read as ${readAs}: ${example}`,
      ),
    '',
    'These texts would teach the most as new examples:',
    ...evaluation.mostUseful
      .slice(0, 10)
      .map(({ text, category, readAs }) => `  ${category} (read as ${readAs}): ${text}`),
  ]
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(100 * share).toFixed(1)} %`
}
