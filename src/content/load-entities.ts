import { basename } from 'node:path'
import { z } from 'zod'
import { type Entity, readEntities } from '../understanding/index.ts'
import { type ContentProblem, placed } from './content-problem.ts'
import type { YamlSource } from './yaml-source.ts'

export const entitiesFile = 'entities.yaml'

/** What to look for in every message; none when nobody wrote the file. */
export function loadEntities(
  sources: readonly YamlSource[],
  problems: ContentProblem[],
): readonly Entity[] {
  const source = sources.find(({ file }) => basename(file) === entitiesFile)
  if (!source) return []
  try {
    return readEntities(source.raw)
  } catch (error) {
    if (error instanceof z.ZodError) {
      const [issue] = error.issues
      const path = issue?.path.map((step) => (typeof step === 'number' ? step : String(step))) ?? []
      problems.push(
        placed(source, { path, message: issue?.message ?? 'This is not as it should be.' }),
      )
    } else {
      const message = error instanceof SyntaxError ? error.message : 'This file cannot be read.'
      problems.push(placed(source, { path: [], message }))
    }
    return []
  }
}
