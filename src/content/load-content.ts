import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { makeBook } from '../dialog/index.ts'
import type { Content, ContentFolders } from './content.ts'
import { type ContentProblem, isError } from './content-problem.ts'
import { readActions, readFlows, readHouse, readIntents } from './files.ts'
import { lintContent } from './lint-content.ts'
import { loadCues } from './load-cues.ts'
import { entitiesFile, loadEntities } from './load-entities.ts'
import { loadVoice } from './load-voice.ts'
import { sourcesIn } from './sources-in.ts'
import { unsignedTexts } from './unsigned.ts'
import type { YamlSource } from './yaml-source.ts'

export type Loaded =
  | { readonly content: Content }
  | { readonly problems: readonly ContentProblem[] }

/** Reads and checks everything in the two folders. With any error there is no content, only problems. */
export function loadContent(folders: ContentFolders): Loaded {
  const problems: ContentProblem[] = []
  const dialogs = sourcesIn(folders.dialogs, problems, (name) => !name.endsWith('.test.yaml'))
  const listens = sourcesIn(folders.intents, problems)
  const intents = listens.filter(({ file }) => basename(file) !== entitiesFile)
  const flows = readFlows(dialogs, problems)
  const actions = readActions(dialogs, problems)
  const house = readHouse(folders.dialogs, dialogs, problems)
  const meant = readIntents(intents, problems)
  const entities = loadEntities(listens, problems)
  const heard = loadCues(folders.intents, problems)
  const spoken = loadVoice(folders.dialogs, dialogs, problems)
  // A file that cannot be read would make every mention of it look wrong.
  if (house && !problems.some(isError)) {
    const neverSay = spoken?.voice.neverSay ?? []
    problems.push(...lintContent({ flows, actions, ...house, intents: meant, neverSay }))
  }
  if (!house || !spoken || problems.some(isError)) return { problems: inOrder(problems) }
  const sources = new Map(dialogs.map((source) => [basename(source.file), source]))
  return {
    content: {
      book: makeBook(
        flows.map(({ flow }) => flow),
        house.house,
        actions,
      ),
      intents: meant.map(({ intent }) => intent),
      topics: new Map(
        meant.flatMap(({ intent: { intent, topic } }) => (topic === null ? [] : [[intent, topic]])),
      ),
      entities,
      cues: heard.cues,
      voice: spoken.voice,
      forAgents: spoken.advice,
      unsigned: unsignedTexts(sources),
      sources,
      advice: inOrder(problems),
      hash: hashOf([...dialogs, ...listens, ...(heard.source ? [heard.source] : [])]),
    },
  }
}

function inOrder(problems: readonly ContentProblem[]): ContentProblem[] {
  return problems.toSorted(
    (a, b) =>
      Number(a.weight === 'advice') - Number(b.weight === 'advice') ||
      a.file.localeCompare(b.file) ||
      a.line - b.line ||
      a.column - b.column,
  )
}

function hashOf(sources: readonly YamlSource[]): string {
  const whole = sources.map(({ file, text }) => `${file}\n${text}`).join('\n')
  return createHash('sha256').update(whole).digest('hex')
}
