import {
  type Content,
  type ContentFolders,
  type Loaded,
  loadContent,
  problemLine,
} from './content/index.ts'
import { houseLine } from './reply/index.ts'
import type { Brain } from './turn/index.ts'

/** The content of the two folders, or an error that lists everything that is wrong with it. */
export function contentOrStop(folders: ContentFolders): Content {
  return contentOf(loadContent(folders))
}

export function contentOf(loaded: Loaded): Content {
  if ('content' in loaded) return loaded.content
  throw new Error(loaded.problems.map(problemLine).join('\n'))
}

export function brainOf({ book, voice, forAgents, topics, service }: Content): Brain {
  const lastResort = houseLine(voice, 'our_fault', {})
  return { book, voice, forAgents, lastResort, topics, service }
}
