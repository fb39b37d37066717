import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { problemLine, readYaml } from '../content/index.ts'
import type { IntentExamples } from '../understanding/index.ts'

/** What anybody's example may look like: a bare `42` is one too. */
const example = z.union([z.string(), z.number(), z.boolean()]).transform(String)
const intentFile = z.object({ intent: z.string().min(1), examples: z.array(example) })
const outOfScopeFile = z.object({ out_of_scope: z.array(example) })

export interface IntentsToMeasure {
  readonly intents: readonly IntentExamples[]
  readonly outOfScope: readonly string[]
}

/**
 * Reads the intents of a folder as they are: only what training needs is asked for, so that those of others can be measured.
 * @throws Error with a line for every file that cannot be read.
 */
export function intentsToMeasure(folder: string): IntentsToMeasure {
  if (!existsSync(folder)) throw new Error(`${folder}: there is no such folder.`)
  const problems: string[] = []
  const intents: IntentExamples[] = []
  const outOfScope: string[] = []
  for (const name of readdirSync(folder).sort()) {
    if (!/\.ya?ml$/.test(name) || name === 'entities.yaml') continue
    const file = join(folder, name)
    const read = readYaml(file, readFileSync(file, 'utf8'))
    if ('problems' in read) {
      problems.push(...read.problems.map(problemLine))
      continue
    }
    const beside = outOfScopeFile.safeParse(read.source.raw)
    const parsed = intentFile.safeParse(read.source.raw)
    if (beside.success) outOfScope.push(...beside.data.out_of_scope)
    else if (parsed.success) {
      intents.push({ name: parsed.data.intent, examples: parsed.data.examples })
    } else problems.push(`${file}: this needs an “intent:” and a list of “examples:”.`)
  }
  if (problems.length > 0) throw new Error(problems.join('\n'))
  if (!intents.some(({ examples }) => examples.length > 0)) {
    throw new Error(`${folder}: no file in this folder has an intent with examples.`)
  }
  return { intents, outOfScope }
}
