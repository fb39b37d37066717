import type { z } from 'zod'
import { nearest } from '../words.ts'
import { knownKeys } from './known-keys.ts'
import { meantBranch } from './meant-branch.ts'
import type { Problem } from './problem.ts'

type Issue = z.core.$ZodIssue

/** A schema's complaints in plain words, with “did you mean”. */
export function problemsOf(error: z.ZodError, schema: z.ZodType, raw: unknown): Problem[] {
  if (raw === null || raw === undefined)
    return [{ path: [], message: 'There is nothing in this file.' }]
  const problems = error.issues.flatMap((issue) => inPlainWords(issue, schema, raw))
  const misspelt = new Set(problems.flatMap(({ hint }) => (hint ? [hint] : [])))
  // A misspelt name is not missing as well.
  return problems.filter(({ missing }) => !missing || !misspelt.has(didYouMean(missing)))
}

function didYouMean(name: string): string {
  return `Did you mean “${name}”?`
}

function isMissing(path: readonly (string | number)[], name: string | number | undefined): Problem {
  return {
    path: path.slice(0, -1),
    message: `“${String(name)}” is missing.`,
    missing: String(name),
  }
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
        const known = knownKeys(schema, path).filter((each) => !Object.hasOwn(Object(found), each))
        return {
          path: [...path, key],
          at: 'key' as const,
          message: `I don't know “${key}” here.`,
          ...(meant
            ? { hint: didYouMean(meant) }
            : known.length > 0
              ? { hint: `There can be: ${known.join(', ')}.` }
              : {}),
        }
      })
    case 'invalid_type':
      if (found === undefined || found === null) {
        return [isMissing(path, name)]
      }
      return [{ path, ...wrongType(called, issue.expected, found) }]
    case 'invalid_value': {
      const known = issue.values.map(String)
      const meant = typeof found === 'string' ? nearest(found, known) : null
      if (found === undefined) return [isMissing(path, name)]
      return [
        {
          path,
          message: `“${String(found)}” is not possible for ${called}.`,
          hint: meant ? didYouMean(meant) : `It can be: ${known.join(', ')}.`,
        },
      ]
    }
    case 'invalid_union':
      return unionProblems(issue, schema, raw, path, called, found)
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
    case 'invalid_format':
      return [{ path, message: `“${String(found)}” does not fit here. ${issue.message}` }]
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

/** One of several shapes was meant; its complaints are the useful ones. */
function unionProblems(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  schema: z.ZodType,
  raw: unknown,
  path: (string | number)[],
  called: string,
  found: unknown,
): Problem[] {
  if (found === undefined || found === null) return [isMissing(path, path.at(-1))]
  const meant = meantBranch(issue.errors)
  if (!meant) return [{ path, ...wrongType(called, 'string', found) }]
  return meant.flatMap((inner) =>
    inPlainWords({ ...inner, path: [...path, ...inner.path] }, schema, raw),
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
    ...(expected === 'array' && typeof found === 'string' ? { hint: `Write [${found}].` } : {}),
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
