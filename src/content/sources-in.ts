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
      const read = readYaml(`${basename(folder)}/${name}`, readFileSync(join(folder, name), 'utf8'))
      if ('source' in read) return [read.source]
      problems.push(...read.problems)
      return []
    })
}
