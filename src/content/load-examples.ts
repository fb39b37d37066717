import { z } from 'zod'
import { abouts, emotions, kinds, levels, styles } from '../conversation/index.ts'
import type { OwnerExample } from '../understanding/index.ts'
import { type ContentProblem, placed } from './content-problem.ts'
import { sourcesIn } from './sources-in.ts'
import type { Texts } from './texts.ts'

/** The format of the corpus, so that a scenario can move from one to the other as it is. */
const scenario = z.strictObject({
  name: z.string().min(1),
  level: z.enum(levels),
  also_level: z.array(z.enum(levels)).optional(),
  emotion: z.enum(emotions),
  also_emotion: z.array(z.enum(emotions)).optional(),
  kind: z.enum(kinds).optional(),
  also_kind: z.array(z.enum(kinds)).optional(),
  style: z.enum(styles).optional(),
  about: z.enum(abouts).optional(),
  wants_person: z.boolean().optional(),
  repeat_contact: z.boolean().optional(),
  sarcasm: z.boolean().optional(),
  same: z.boolean().optional(),
  say: z.array(z.string('One line is one message here.').min(1)).min(1),
})
const examplesFile = z.strictObject({
  capability: z.string().optional(),
  scenarios: z.array(scenario).min(1),
})

/** Messages that the owner labelled, from every file in `distress/owners/` beside the intents. */
export function loadExamples(texts: Texts, problems: ContentProblem[]): readonly OwnerExample[] {
  return sourcesIn(texts, 'intents/distress/owners', problems).flatMap((source) => {
    const parsed = examplesFile.safeParse(source.raw)
    if (parsed.success) return parsed.data.scenarios.flatMap(examplesOf)
    for (const { path, message } of parsed.error.issues.slice(0, 5))
      problems.push(placed(source, { path: path.map(asStep), message }))
    return []
  })
}

function examplesOf({
  level,
  kind,
  emotion,
  wants_person,
  say,
}: z.infer<typeof scenario>): OwnerExample[] {
  return say.map((text) => ({
    text,
    level,
    kind: kind ?? null,
    emotion,
    wantsPerson: wants_person ?? false,
  }))
}

function asStep(step: PropertyKey): string | number {
  return typeof step === 'number' ? step : String(step)
}
