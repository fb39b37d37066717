import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ContentFolders } from './content.ts'
import type { ContentProblem } from './content-problem.ts'

/** The product owner's files by name, `dialogs/late-order.flow.yaml`: all that content is made from. */
export type Texts = ReadonlyMap<string, string>

/** Where to look, and under which name. Tests and teaching material are no content. */
const places = [
  { folder: 'dialogs', inside: '', wanted: (name: string) => !name.endsWith('.test.yaml') },
  { folder: 'dialogs', inside: 'say-back', wanted: () => true },
  { folder: 'intents', inside: '', wanted: () => true },
  { folder: 'intents', inside: 'matters', wanted: () => true },
  { folder: 'intents', inside: 'matters/kept', wanted: () => true },
  { folder: 'intents', inside: 'distress', wanted: (name: string) => name === 'cues.yaml' },
  { folder: 'intents', inside: 'distress/owners', wanted: () => true },
] as const

/** Reads both folders; a folder that is not there is a problem. */
export function textsIn(folders: ContentFolders): {
  readonly texts: Texts
  readonly problems: readonly ContentProblem[]
} {
  const missing = [folders.dialogs, folders.intents].filter((folder) => !existsSync(folder))
  if (missing.length > 0) return { texts: new Map(), problems: missing.map(noFolder) }
  const texts = places.flatMap(({ folder, inside, wanted }) => [
    ...yamlIn(join(folders[folder], inside), [folder, inside].filter(Boolean).join('/'), wanted),
  ])
  return { texts: new Map(texts), problems: [] }
}

/** Every YAML file right in a folder, by name; none when there is no such folder. */
export function yamlIn(
  folder: string,
  called: string,
  wanted: (name: string) => boolean,
): Map<string, string> {
  if (!existsSync(folder)) return new Map()
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name) && wanted(name))
  return new Map(
    names.sort().map((name) => [`${called}/${name}`, readFileSync(join(folder, name), 'utf8')]),
  )
}

function noFolder(file: string): ContentProblem {
  return { file, line: 1, column: 1, message: 'This folder does not exist.', weight: 'error' }
}
