import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ContentProblem } from './content-problem.ts'
import { readYaml, type YamlSource } from './yaml-source.ts'

/** Every YAML file right in a folder, by name; what cannot be read becomes a problem. */
export function sourcesIn(
  folder: string,
  problems: ContentProblem[],
  wanted: (name: string) => boolean = () => true,
): YamlSource[] {
  if (!existsSync(folder)) {
    problems.push({
      file: folder,
      line: 1,
      column: 1,
      message: 'This folder does not exist.',
      weight: 'error',
    })
    return []
  }
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name) && wanted(name))
    .sort()
    .flatMap((name) => {
      const read = readOnce(join(folder, name), `${basename(folder)}/${name}`)
      if ('source' in read) return [read.source]
      problems.push(...read.problems)
      return []
    })
}

const lastRead = new Map<string, { text: string; read: ReturnType<typeof readYaml> }>()

/** Most files are the same at the next load; only what was changed is parsed again. */
function readOnce(path: string, name: string): ReturnType<typeof readYaml> {
  const text = readFileSync(path, 'utf8')
  const before = lastRead.get(path)
  if (before?.text === text) return before.read
  const read = readYaml(name, text)
  lastRead.set(path, { text, read })
  return read
}
