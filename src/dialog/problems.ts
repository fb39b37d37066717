import type { z } from 'zod'
import type { Problem } from './read-flow.ts'
import { nearest } from './words.ts'

type Issue = z.core.$ZodIssue

/** A schema's complaints in plain words, with “did you mean”. */
export function problemsOf(error: z.ZodError, schema: z.ZodType, raw: unknown): Problem[] {
  return error.issues.flatMap((issue) => inPlainWords(issue, schema, raw))
}

function inPlainWords(issue: Issue, schema: z.ZodType, raw: unknown): Problem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol')
  const name = path.at(-1)
  const called = typeof name === 'string' ? `“${name}”` : 'this'
  const found = valueAt(raw, path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const meant = nearest(key, knownKeys(schema, path))
        return {
          path: [...path, key],
          at: 'key' as const,
          message: `I don't know “${key}” here.`,
          ...(meant ? { hint: `Did you mean “${meant}”?` } : {}),
        }
      })
    case 'invalid_type':
      if (found === undefined || found === null) {
        return [{ path: path.slice(0, -1), message: `${capital(called)} is missing.` }]
      }
      return [{ path, ...wrongType(called, issue.expected, found) }]
    case 'invalid_value': {
      const known = issue.values.map(String)
      const meant = typeof found === 'string' ? nearest(found, known) : null
      if (found === undefined)
        return [{ path: path.slice(0, -1), message: `${capital(called)} is missing.` }]
      return [
        {
          path,
          message: `“${String(found)}” is not possible for ${called}.`,
          hint: meant ? `Did you mean “${meant}”?` : `It can be: ${known.join(', ')}.`,
        },
      ]
    }
    case 'invalid_union':
      return bestBranch(issue, schema, raw, path, called, found)
    case 'invalid_key':
      return issue.issues.flatMap((inner) => [
        { path, at: 'key' as const, message: `“${String(name)}”: ${inner.message}` },
      ])
    case 'too_big':
    case 'too_small':
      return [
        {
          path,
          message: issue.message.startsWith('Too') ? sizeMessage(called, issue) : issue.message,
        },
      ]
    default:
      return [{ path, message: issue.message }]
  }
}

function sizeMessage(
  called: string,
  issue: Extract<Issue, { code: 'too_big' | 'too_small' }>,
): string {
  return issue.code === 'too_big'
    ? `${capital(called)} is more than ${issue.maximum}.`
    : `${capital(called)} is less than ${issue.minimum}.`
}

/** The branch that got furthest is the one that was meant. */
function bestBranch(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  schema: z.ZodType,
  raw: unknown,
  path: (string | number)[],
  called: string,
  found: unknown,
): Problem[] {
  if (found === undefined || found === null) {
    return [{ path: path.slice(0, -1), message: `${capital(called)} is missing.` }]
  }
  const branches = issue.errors
    .filter((branch) =>
      branch.some((inner) => inner.path.length > 0 || inner.code !== 'invalid_type'),
    )
    .sort((a, b) => depth(b) - depth(a))
  const [best] = branches
  if (best) {
    return best.flatMap((inner) =>
      inPlainWords({ ...inner, path: [...path, ...inner.path] }, schema, raw),
    )
  }
  return [{ path, ...wrongType(called, 'string', found) }]
}

function depth(branch: readonly Issue[]): number {
  return Math.max(
    0,
    ...branch.map((inner) => inner.path.length * 2 + (inner.code === 'invalid_type' ? 0 : 1)),
  )
}

function wrongType(called: string, expected: string, found: unknown): Omit<Problem, 'path'> {
  if (expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')) {
    return {
      message: `${capital(called)} should be text, and YAML reads ${String(found)} as a ${typeof found === 'number' ? 'number' : 'yes or no'}.`,
      hint: `Put it in quotes: "${String(found)}".`,
    }
  }
  if (expected === 'string' && isRecord(found)) {
    const [key, value] = Object.entries(found)[0] ?? []
    return {
      message: `${capital(called)} should be text. A colon followed by a space makes YAML see a name and a value.`,
      hint: `Put the whole sentence in quotes: "${String(key)}: ${isRecord(value) ? '…' : String(value)}".`,
    }
  }
  return {
    message: `${capital(called)} should be ${described(expected)}, and it is ${describedValue(found)}.`,
  }
}

function described(expected: string): string {
  const words: Record<string, string> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'yes or no',
    array: 'a list (lines that start with “- ”)',
    object: 'a block of “name: value” lines',
    record: 'a block of “name: value” lines',
  }
  return words[expected] ?? expected
}

function describedValue(found: unknown): string {
  if (Array.isArray(found)) return 'a list'
  if (isRecord(found)) return 'a block of “name: value” lines'
  if (typeof found === 'string') return `the text “${found.slice(0, 40)}”`
  return typeof found === 'number' ? `the number ${found}` : String(found)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function valueAt(raw: unknown, path: readonly (string | number)[]): unknown {
  let here = raw
  for (const part of path) {
    if (typeof here !== 'object' || here === null) return undefined
    here = (here as Record<string | number, unknown>)[part] // an object or list, looked up by a key that a schema named
  }
  return here
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The names that a schema knows at a place, as far as its shape can be followed. */
function knownKeys(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let here: unknown = schema
  for (const part of path) here = partOf(here, part)
  return Object.keys(shapeOf(here) ?? {})
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

function bare(schema: unknown): unknown {
  const { innerType, in: input } = insideOf(schema)
  return innerType || input ? bare(innerType ?? input) : schema
}

function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  return insideOf(bare(schema)).shape
}

function partOf(schema: unknown, part: string | number): unknown {
  const { shape, element, valueType, options } = insideOf(bare(schema))
  if (options) return options.map((option) => partOf(option, part)).find(Boolean)
  return shape?.[part] ?? element ?? valueType
}
