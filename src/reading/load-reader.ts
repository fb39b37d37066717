import { readFileSync } from 'node:fs'
import { loadContent } from '../content/index.ts'
import { createUnderstanding, trainIntents } from '../understanding/index.ts'
import { createReader, type Reader } from './read-message.ts'

/** Where the product owner's files are, as paths. */
export interface ContentFolders {
  readonly dialogs: string
  readonly intents: string
}

/** Everything that reading needs, from the disk. Throws when the content is wrong: it was checked before. */
export function loadReader(folders: ContentFolders): Reader {
  const loaded = loadContent(folders)
  if ('problems' in loaded) throw new Error('the content has problems')
  const intents = loaded.content.intents.map(({ intent, examples }) => ({ name: intent, examples }))
  return createReader({
    understanding: createUnderstanding({
      weights: trained('weights.bin'),
      secondOpinion: trained('second-opinion.bin'),
      cues: loaded.content.cues,
    }),
    intents: trainIntents(intents),
    entities: loaded.content.entities,
  })
}

function trained(name: string): Uint8Array {
  return readFileSync(new URL(`../understanding/${name}`, import.meta.url))
}
