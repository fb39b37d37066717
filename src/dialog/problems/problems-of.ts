import type { z } from 'zod'
import { nearest } from '../words.ts'
import { knownKeys } from './known-keys.ts'
import { meantBranch } from './meant-branch.ts'
import type { Problem } from './problem.ts'
import { capital, wrongType } from './wrong-type.ts'

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

function valueAt(raw: unknown, path: readonly (string | number)[]): unknown {
  let here = raw
  for (const part of path) {
    if (typeof here !== 'object' || here === null) return undefined
    here = (here as Record<string | number, unknown>)[part] // an object or list, looked up by a key that a schema named
  }
  return here
}
