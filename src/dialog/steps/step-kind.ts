import type { z } from 'zod'
import { condition, line, name, yesNo } from '../schema.ts'
import type { StepKind, StepParts } from './step.ts'

/** What every step may have besides its verb. */
export const common = {
  id: name,
  if: condition.optional(),
  // biome-ignore lint/suspicious/noThenProperty: `then` is the word of the format; nothing awaits a schema.
  then: name.optional(),
  note: line.optional(),
  checkpoint: yesNo.optional(),
}

type Common = z.output<z.ZodObject<typeof common>>

/** Ties a verb's shape to what it does. */
export function stepKind<S extends z.ZodType<Common>>(
  verb: string,
  meaning: string,
  schema: S,
  build: (step: z.output<S>) => StepParts,
): StepKind {
  return {
    verb,
    meaning,
    schema,
    read(raw) {
      const step = schema.parse(raw)
      const parts = build(step)
      const then = step.then ? [{ name: 'then', to: step.then, path: ['then'] }] : []
      const own = step.if ? [{ path: ['if'], condition: step.if }] : []
      return {
        id: step.id,
        verb,
        if: step.if ?? null,
        onward: step.then ?? null,
        checkpoint: step.checkpoint ?? false,
        sets: [],
        question: null,
        call: null,
        templates: [],
        runs: null,
        stops: false,
        ...parts,
        texts: parts.texts ?? [],
        conditions: [...own, ...(parts.conditions ?? [])],
        routes: [...(parts.routes ?? []), ...then],
      }
    },
  }
}

/** The `with:` or `set:` of a step, as the checks see it. */
export function templatesIn(
  values: Readonly<Record<string, unknown>>,
  key: string,
): StepParts['templates'] {
  return Object.entries(values).flatMap(([name, text]) =>
    typeof text === 'string' ? [{ path: [key, name], text }] : [],
  )
}
