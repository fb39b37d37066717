import { z } from 'zod'
import { kinds, levels } from '../conversation/index.ts'
import { checkPhrase, type OwnerCue } from '../understanding/index.ts'
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
  for (const [at, { says }] of cues.entries())
    for (const [line, phrase] of says.entries()) {
      const message = checkPhrase(phrase)
      if (message) problems.push(placed(source, { path: ['cues', at, 'says', line], message }))
    }
  return cues
}

function asStep(step: PropertyKey): string | number {
  return typeof step === 'number' ? step : String(step)
}
