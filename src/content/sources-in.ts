import { dirname } from 'node:path/posix'
import type { ContentProblem } from './content-problem.ts'
import type { Texts } from './texts.ts'
import { readYaml, type YamlSource } from './yaml-source.ts'

/** The files right in a folder, parsed; what cannot be read becomes a problem. */
export function sourcesIn(texts: Texts, folder: string, problems: ContentProblem[]): YamlSource[] {
  return [...texts].flatMap(([name, text]) => {
    if (dirname(name) !== folder) return []
    const read = readOnce(name, text)
    if ('source' in read) return [read.source]
    problems.push(...read.problems)
    return []
  })
}

const lastRead = new Map<string, { text: string; read: ReturnType<typeof readYaml> }>()

/** Most files are the same at the next load; only what was changed is parsed again. */
function readOnce(name: string, text: string): ReturnType<typeof readYaml> {
  const before = lastRead.get(name)
  if (before?.text === text) return before.read
  const read = readYaml(name, text)
  lastRead.set(name, { text, read })
  return read
}
