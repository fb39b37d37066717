import { z } from 'zod'
import { kinds, levels } from '../conversation/index.ts'
import { createUnderstanding, type OwnerCue } from '../understanding/index.ts'
import { type ContentProblem, placed } from './content-problem.ts'
import { sourcesIn } from './sources-in.ts'
import type { Texts } from './texts.ts'

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
export function loadCues(texts: Texts, problems: ContentProblem[]): readonly OwnerCue[] {
  const [source] = sourcesIn(texts, 'intents/distress', problems)
  if (!source) return []
  const parsed = cuesFile.safeParse(source.raw)
  if (!parsed.success) {
    for (const { path: steps, message } of parsed.error.issues.slice(0, 5)) {
      problems.push(placed(source, { path: steps.map(asStep), message }))
    }
    return []
  }
  const { cues } = parsed.data
  try {
    // Whether each phrase can be read is known only to the grammar.
    createUnderstanding({ cues })
  } catch (error) {
    const message = error instanceof Error ? error.message : 'A phrase cannot be read.'
    problems.push(placed(source, { path: ['cues'], message }))
  }
  return cues
}

function asStep(step: PropertyKey): string | number {
  return typeof step === 'number' ? step : String(step)
}
