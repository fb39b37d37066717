import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { z } from 'zod'
import {
  type ActionSpec,
  actionsFile,
  type Flow,
  type HouseLines,
  houseLines,
  problemsOf,
  readFlow,
} from '../dialog/index.ts'
import { type ContentProblem, placed } from './content-problem.ts'
import { type IntentFile, readIntent, sameExamples } from './intent-file.ts'
import type { YamlSource } from './yaml-source.ts'

/** Reading each kind of file; whatever is wrong is added to `problems`. */

export function readFlows(
  sources: readonly YamlSource[],
  problems: ContentProblem[],
): { flow: Flow; source: YamlSource }[] {
  return sources.flatMap((source) => {
    if (!source.file.endsWith('.flow.yaml')) return []
    const read = readFlow(source.raw, createHash('sha256').update(source.text).digest('hex'))
    if ('flow' in read) return [{ flow: read.flow, source }]
    problems.push(...read.problems.map((problem) => placed(source, problem)))
    return []
  })
}

export function readActions(
  sources: readonly YamlSource[],
  problems: ContentProblem[],
): Map<string, ActionSpec> {
  const source = named(sources, 'actions.yaml')
  const parsed = source && fits(source, actionsFile, problems)
  return new Map(Object.entries(parsed?.actions ?? {}))
}

const houseFile = 'in-every-flow.yaml'

export function readHouse(
  sources: readonly YamlSource[],
  problems: ContentProblem[],
): { house: HouseLines; houseSource: YamlSource } | null {
  const houseSource = named(sources, houseFile)
  if (!houseSource) {
    const file = `dialogs/${houseFile}`
    if (!problems.some((problem) => problem.file === file)) {
      problems.push({ file, line: 1, column: 1, message: 'This file is missing.', weight: 'error' })
    }
    return null
  }
  const house = fits(houseSource, houseLines, problems)
  return house && { house, houseSource }
}

export function readIntents(
  sources: readonly YamlSource[],
  problems: ContentProblem[],
): { intent: IntentFile; source: YamlSource }[] {
  const files = sources.flatMap((source) => {
    const read = readIntent(source)
    if ('intent' in read) return [{ source, intent: read.intent }]
    problems.push(...read.problems)
    return []
  })
  problems.push(...sameExamples(files))
  return files
}

function named(sources: readonly YamlSource[], name: string): YamlSource | undefined {
  return sources.find(({ file }) => basename(file) === name)
}

/** The file in the shape that a schema asks for; null when it is not, and `problems` says why. */
export function fits<S extends z.ZodType>(
  source: YamlSource,
  schema: S,
  problems: ContentProblem[],
): z.output<S> | null {
  const parsed = schema.safeParse(source.raw)
  if (parsed.success) return parsed.data
  problems.push(...problemsOf(parsed.error, schema, source.raw).map((each) => placed(source, each)))
  return null
}
