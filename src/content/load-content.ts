import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { makeBook, translationsOf } from '../dialog/index.ts'
import type { Content, ContentFolders } from './content.ts'
import { type ContentProblem, isError } from './content-problem.ts'
import { readActions, readFlows, readHouse, readIntents } from './files.ts'
import { lintContent } from './lint-content.ts'
import { loadCues } from './load-cues.ts'
import { entitiesFile, loadEntities } from './load-entities.ts'
import { loadExamples } from './load-examples.ts'
import { loadMatters } from './load-matters.ts'
import { loadOutOfScope, outOfScopeFile } from './load-out-of-scope.ts'
import { loadService } from './load-service.ts'
import { loadTranslations } from './load-translations.ts'
import { loadVoice } from './load-voice.ts'
import { sourcesIn } from './sources-in.ts'
import { type Texts, textsIn } from './texts.ts'
import { unsignedTexts } from './unsigned.ts'

export type Loaded =
  | { readonly content: Content }
  | { readonly problems: readonly ContentProblem[] }

/** Reads and checks everything in the two folders. */
export function loadContent(folders: ContentFolders): Loaded {
  const { texts, problems } = textsIn(folders)
  return problems.length > 0 ? { problems } : checkContent(texts)
}

/** Checks everything that product owners wrote. With any error there is no content, only problems. */
export function checkContent(texts: Texts): Loaded {
  const problems: ContentProblem[] = []
  const dialogs = sourcesIn(texts, 'dialogs', problems)
  const listens = sourcesIn(texts, 'intents', problems)
  const intents = listens.filter(
    ({ file }) => ![entitiesFile, outOfScopeFile].includes(basename(file)),
  )
  const flows = readFlows(dialogs, problems)
  const actions = readActions(dialogs, problems)
  const house = readHouse(dialogs, problems)
  const translations = loadTranslations(dialogs, problems)
  const meant = readIntents(intents, problems)
  const entities = loadEntities(listens, problems)
  const outOfScope = loadOutOfScope(listens, problems)
  const cues = loadCues(texts, problems)
  const examples = loadExamples(texts, problems)
  const spoken = loadVoice(texts, dialogs, problems)
  const steps = new Set(spoken?.voice.steps.keys())
  const matters = spoken ? loadMatters(texts, steps, problems) : []
  // A file that cannot be read would make every mention of it look wrong.
  if (house && !problems.some(isError)) {
    const { never_say } = house.house
    const neverSay = [...new Set([...never_say, ...(spoken?.voice.neverSay ?? [])])]
    const spokenIn = dialogs.filter(({ file }) => /(?:voice\.en|house)\.yaml$/.test(file))
    problems.push(
      ...lintContent({
        flows,
        actions,
        ...house,
        intents: meant,
        neverSay,
        spoken: spokenIn,
        translations,
      }),
    )
  }
  const service = loadService(dialogs, problems)
  if (!house || !spoken || !service || problems.some(isError))
    return { problems: inOrder(problems) }
  const sources = new Map(dialogs.map((source) => [basename(source.file), source]))
  return {
    content: {
      book: makeBook(
        flows.map(({ flow }) => flow),
        house.house,
        actions,
        new Map(),
        translationsOf(translations.map(({ translation }) => translation)),
      ),
      intents: meant.map(({ intent }) => intent),
      topics: new Map(
        meant.flatMap(({ intent: { intent, topic } }) => (topic === null ? [] : [[intent, topic]])),
      ),
      entities,
      outOfScope,
      matters,
      cues,
      examples,
      voice: spoken.voice,
      forAgents: spoken.advice,
      service,
      unsigned: unsignedTexts(sources),
      sources,
      advice: inOrder(problems),
      texts,
      hash: hashOf(texts),
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

/** Names and lengths keep one file from passing for the end of another. */
function hashOf(texts: Texts): string {
  const hash = createHash('sha256')
  for (const [name, text] of texts) hash.update(`${name}\n${text.length}\n${text}`)
  return hash.digest('hex')
}
