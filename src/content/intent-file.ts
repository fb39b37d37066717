import { z } from 'zod'
import { type Problem, plainWords, problemsOf } from '../dialog/index.ts'
import { type ContentProblem, placed } from './content-problem.ts'
import type { YamlSource } from './yaml-source.ts'

const line = z.string().trim().min(1, 'This text is empty.')

const schema = z.strictObject({
  intent: line,
  examples: z.array(line).min(1, 'An intent needs examples: what people write when they mean it.'),
  say_back: line.optional(),
  topic: line.optional(),
  fills: z.array(line).optional(),
  note: line.optional(),
})

export interface IntentFile {
  readonly intent: string
  readonly examples: readonly string[]
  readonly sayBack: string | null
  readonly topic: string | null
  readonly fills: readonly string[]
}

export function readIntent(
  source: YamlSource,
): { intent: IntentFile } | { problems: ContentProblem[] } {
  const parsed = schema.safeParse(source.raw)
  if (!parsed.success) {
    return {
      problems: problemsOf(parsed.error, schema, source.raw).map((problem) =>
        placed(source, problem),
      ),
    }
  }
  const { intent, examples, say_back, topic, fills } = parsed.data
  return {
    intent: {
      intent,
      examples,
      sayBack: say_back ?? null,
      topic: topic ?? null,
      fills: fills ?? [],
    },
  }
}

/** One sentence can mean one thing only. */
export function sameExamples(
  files: readonly { source: YamlSource; intent: IntentFile }[],
): ContentProblem[] {
  const seen = new Map<string, string>()
  return files.flatMap(({ source, intent }) =>
    intent.examples.flatMap((example, at) => {
      const words = plainWords(example) || example
      const other = seen.get(words)
      seen.set(words, intent.intent)
      if (other === undefined) return []
      const problem: Problem = {
        path: ['examples', at],
        message:
          other === intent.intent
            ? `“${example}” stands twice among the examples of ${other}.`
            : `“${example}” is an example of both ${other} and ${intent.intent}.`,
        hint:
          other === intent.intent
            ? 'Keep one.'
            : 'Keep it where it belongs; nobody can tell the two apart by it.',
        advice: other === intent.intent,
      }
      return [placed(source, problem)]
    }),
  )
}
