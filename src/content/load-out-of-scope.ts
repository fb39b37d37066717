import { basename } from 'node:path'
import { z } from 'zod'
import { problemsOf } from '../dialog/index.ts'
import { type ContentProblem, placed } from './content-problem.ts'
import type { YamlSource } from './yaml-source.ts'

export const outOfScopeFile = 'out-of-scope.yaml'

const schema = z.strictObject({
  out_of_scope: z.array(z.string().trim().min(1, 'This text is empty.')),
})

/** Messages that no intent covers; none when nobody wrote the file. */
export function loadOutOfScope(
  sources: readonly YamlSource[],
  problems: ContentProblem[],
): readonly string[] {
  const source = sources.find(({ file }) => basename(file) === outOfScopeFile)
  if (!source) return []
  const parsed = schema.safeParse(source.raw)
  if (parsed.success) return parsed.data.out_of_scope
  problems.push(
    ...problemsOf(parsed.error, schema, source.raw).map((problem) => placed(source, problem)),
  )
  return []
}
