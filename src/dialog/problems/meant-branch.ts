import type { z } from 'zod'
import { nearest } from '../words.ts'

type Issue = z.core.$ZodIssue

/** Which of several shapes somebody meant: the one with the fewest strange and missing names, then the one that got furthest. */
export function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const [best] = branches
    .filter((issues) => issues.some(({ path, code }) => path.length > 0 || code !== 'invalid_type'))
    .toSorted((a, b) => strangeness(a) - strangeness(b) || depth(b) - depth(a))
  return best ?? null
}

function strangeness(issues: readonly Issue[]): number {
  const strange = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))
  const missing = issues.flatMap(({ code, path }) =>
    code !== 'unrecognized_keys' && path.length === 1 ? [String(path[0])] : [],
  )
  const misspelt = strange.some((key) => nearest(key, missing) !== null)
  return strange.length + missing.length - (misspelt ? 1 : 0)
}

function depth(issues: readonly Issue[]): number {
  return Math.max(
    0,
    ...issues.map(({ path, code }) => path.length * 2 + (code === 'invalid_type' ? 0 : 1)),
  )
}
