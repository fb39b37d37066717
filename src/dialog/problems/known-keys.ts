import type { z } from 'zod'

/** The names that a schema knows at a place, as far as its shape can be followed. */
export function knownKeys(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let here: unknown[] = [schema]
  for (const part of path) here = here.flatMap((each) => partsOf(each, part))
  return [...new Set(here.flatMap((each) => Object.keys(shapeOf(each))))]
}

interface Inside {
  readonly shape?: Record<string, unknown>
  readonly innerType?: unknown
  readonly in?: unknown
  readonly element?: unknown
  readonly valueType?: unknown
  readonly options?: readonly unknown[]
}

function insideOf(schema: unknown): Inside {
  const def = (schema as { _zod?: { def?: Inside } })?._zod?.def // zod's own description of a schema
  return def ?? {}
}

/** What stands behind defaults, transforms and unions. */
function bare(schema: unknown): unknown[] {
  const { innerType, in: input, options } = insideOf(schema)
  if (options) return options.flatMap(bare)
  return innerType || input ? bare(innerType ?? input) : [schema]
}

function shapeOf(schema: unknown): Record<string, unknown> {
  return Object.assign({}, ...bare(schema).map((each) => insideOf(each).shape))
}

function partsOf(schema: unknown, part: string | number): unknown[] {
  return bare(schema).flatMap((each) => {
    const { shape, element, valueType } = insideOf(each)
    const found = shape?.[part] ?? element ?? valueType
    return found ? [found] : []
  })
}
