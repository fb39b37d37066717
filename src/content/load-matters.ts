import { basename } from 'node:path'
import { z } from 'zod'
import { problemsOf } from '../dialog/index.ts'
import { type ContentProblem, placed } from './content-problem.ts'
import { sourcesIn } from './sources-in.ts'
import type { Texts } from './texts.ts'
import type { YamlSource } from './yaml-source.ts'

const schema = z.strictObject({
  matter: z.string().trim().min(1),
  examples: z.array(z.string().trim().min(1, 'This text is empty.')).min(1),
})

/** What people write when they write about a matter. */
export interface MatterExamples {
  readonly name: string
  readonly examples: readonly string[]
}

/** No trouble, or one that other words are kept for: `voice.en.yaml` holds no step of theirs. */
const apart = new Set(['praise', 'question', 'chat', 'sad_news', 'money_worry'])

/** Both hold examples; those in `kept` the training of the understanding never sees. */
const places = ['intents/matters', 'intents/matters/kept']

/** `intents/matters/*.yaml` and `intents/matters/kept/*.yaml`. Each must be a step of the voice, or one of those apart. */
export function loadMatters(
  texts: Texts,
  steps: ReadonlySet<string>,
  problems: ContentProblem[],
): MatterExamples[] {
  const examplesOf = new Map<string, string[]>()
  for (const source of places.flatMap((folder) => sourcesIn(texts, folder, problems))) {
    const parsed = schema.safeParse(source.raw)
    if (!parsed.success) {
      problems.push(
        ...problemsOf(parsed.error, schema, source.raw).map((problem) => placed(source, problem)),
      )
      continue
    }
    const { matter, examples } = parsed.data
    const wrong = problemWith(source, matter, steps)
    if (wrong) problems.push(wrong)
    examplesOf.set(matter, [...(examplesOf.get(matter) ?? []), ...examples])
  }
  return [...examplesOf].map(([name, examples]) => ({ name, examples }))
}

function problemWith(
  source: YamlSource,
  matter: string,
  steps: ReadonlySet<string>,
): ContentProblem | null {
  if (basename(source.file) !== `${matter}.yaml`)
    return placed(source, {
      path: ['matter'],
      message: `The file of the matter “${matter}” has another name.`,
      hint: `Call it ${matter}.yaml.`,
    })
  if (steps.has(matter) || apart.has(matter)) return null
  return placed(source, {
    path: ['matter'],
    message: `Nothing is said about the matter “${matter}”.`,
    hint: 'Give it lines under `steps:` in voice.en.yaml, or use the name of one that has them.',
  })
}
