import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { kinds, levels } from '../conversation/index.ts'
import { createUnderstanding, type OwnerCue } from '../understanding/index.ts'
import { type ContentProblem, placed } from './content-problem.ts'
import { readYaml, type YamlSource } from './yaml-source.ts'

const cue = z.strictObject({
  reason: z.string().min(1),
  tells: z.union([
    z.enum(['wants-person', 'harmless']),
    z.strictObject({ kind: z.enum(kinds), level: z.enum(levels) }),
  ]),
  says: z.array(z.string().min(1)).min(1),
  language: z.string().length(2).optional(),
  source: z.string().optional(),
  reviewed_by: z.string().nullable().optional(),
})
const cuesFile = z.strictObject({ cues: z.array(cue) })

/** Phrases of the owner, from `distress/cues.yaml` beside the intents; none when nobody wrote the file. */
export function loadCues(
  intents: string,
  problems: ContentProblem[],
): { cues: readonly OwnerCue[]; source: YamlSource | null } {
  const path = join(intents, 'distress', 'cues.yaml')
  if (!existsSync(path)) return { cues: [], source: null }
  const read = readYaml('intents/distress/cues.yaml', readFileSync(path, 'utf8'))
  if (!('source' in read)) {
    problems.push(...read.problems)
    return { cues: [], source: null }
  }
  const { source } = read
  const parsed = cuesFile.safeParse(source.raw)
  if (!parsed.success) {
    for (const { path: steps, message } of parsed.error.issues.slice(0, 5)) {
      problems.push(placed(source, { path: steps.map(asStep), message }))
    }
    return { cues: [], source }
  }
  const { cues } = parsed.data
  try {
    // Whether each phrase can be read is known only to the grammar.
    createUnderstanding({ cues })
  } catch (error) {
    const message = error instanceof Error ? error.message : 'A phrase cannot be read.'
    problems.push(placed(source, { path: ['cues'], message }))
  }
  return { cues, source }
}

function asStep(step: PropertyKey): string | number {
  return typeof step === 'number' ? step : String(step)
}
