import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import {
  type ActionSpec,
  actionsFile,
  type Flow,
  type HouseLines,
  houseLines,
  makeBook,
  problemsOf,
  readFlow,
} from '../dialog/index.ts'
import type { Content, ContentFolders } from './content.ts'
import { type ContentProblem, isError, placed } from './content-problem.ts'
import { type IntentFile, readIntent, sameExamples } from './intent-file.ts'
import { loadVoice } from './load-voice.ts'
import { unsignedTexts } from './unsigned.ts'
import { readYaml, type YamlSource } from './yaml-source.ts'

export type Loaded =
  | { readonly content: Content }
  | { readonly problems: readonly ContentProblem[] }

/** Reads and checks everything in the two folders. With any error there is no content, only problems. */
export function loadContent(folders: ContentFolders): Loaded {
  const problems: ContentProblem[] = []
  const dialogs = sourcesIn(folders.dialogs, problems)
  const intents = sourcesIn(folders.intents, problems).filter(
    ({ file }) => basename(file) !== 'entities.yaml',
  )
  const flows = readFlows(dialogs, problems)
  const actions = readActions(dialogs, problems)
  const house = readHouse(folders.dialogs, dialogs, problems)
  const read = readIntents(intents, problems)
  const spoken = loadVoice(folders.dialogs, dialogs, problems)
  const sources = new Map(dialogs.map((source) => [basename(source.file), source]))
  if (!house || !spoken || problems.some(isError)) return { problems }
  const book = makeBook(flows, house, actions)
  return {
    content: {
      book,
      intents: read,
      topics: new Map(
        read.flatMap(({ intent, topic }) => (topic === null ? [] : [[intent, topic]])),
      ),
      voice: spoken.voice,
      forAgents: spoken.advice,
      unsigned: unsignedTexts(sources),
      sources,
      advice: problems,
      hash: hashOf([...dialogs, ...intents]),
    },
  }
}

function sourcesIn(folder: string, problems: ContentProblem[]): YamlSource[] {
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
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .flatMap((name) => {
      const read = readYaml(`${basename(folder)}/${name}`, readFileSync(join(folder, name), 'utf8'))
      if ('source' in read) return [read.source]
      problems.push(...read.problems)
      return []
    })
}

function readFlows(sources: readonly YamlSource[], problems: ContentProblem[]): Flow[] {
  return sources.flatMap((source) => {
    if (!source.file.endsWith('.flow.yaml')) return []
    const read = readFlow(source.raw, textHash(source.text))
    if ('flow' in read) return [read.flow]
    problems.push(...read.problems.map((problem) => placed(source, problem)))
    return []
  })
}

function readActions(
  sources: readonly YamlSource[],
  problems: ContentProblem[],
): Map<string, ActionSpec> {
  const source = sources.find(({ file }) => file.endsWith('/actions.yaml'))
  if (!source) return new Map()
  const parsed = actionsFile.safeParse(source.raw)
  if (parsed.success) return new Map(Object.entries(parsed.data.actions))
  problems.push(
    ...problemsOf(parsed.error, actionsFile, source.raw).map((each) => placed(source, each)),
  )
  return new Map()
}

const houseFile = 'in-every-flow.yaml'

function readHouse(
  folder: string,
  sources: readonly YamlSource[],
  problems: ContentProblem[],
): HouseLines | null {
  const source = sources.find(({ file }) => file.endsWith(`/${houseFile}`))
  if (!source) {
    const file = `${basename(folder)}/${houseFile}`
    if (!problems.some((problem) => problem.file === file)) {
      problems.push({ file, line: 1, column: 1, message: 'This file is missing.', weight: 'error' })
    }
    return null
  }
  const parsed = houseLines.safeParse(source.raw)
  if (parsed.success) return parsed.data
  problems.push(
    ...problemsOf(parsed.error, houseLines, source.raw).map((each) => placed(source, each)),
  )
  return null
}

function readIntents(sources: readonly YamlSource[], problems: ContentProblem[]): IntentFile[] {
  const files = sources.flatMap((source) => {
    const read = readIntent(source)
    if ('intent' in read) return [{ source, intent: read.intent }]
    problems.push(...read.problems)
    return []
  })
  problems.push(...sameExamples(files))
  return files.map(({ intent }) => intent)
}

function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function hashOf(sources: readonly YamlSource[]): string {
  return textHash(sources.map(({ file, text }) => `${file}\n${text}`).join('\n'))
}
