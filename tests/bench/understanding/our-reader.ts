import { join } from 'node:path'
import { loadContent } from '../../../src/content/index.ts'
import type { Reading } from '../../../src/conversation/index.ts'
import { readerOf } from '../../../src/reading/index.ts'

const root = join(import.meta.dirname, '../../..')

/** The whole reading: distress, intent and values, with the content that ships. */
export function ourReader(): (text: string) => Reading {
  const loaded = loadContent({ dialogs: join(root, 'dialogs'), intents: join(root, 'intents') })
  if ('problems' in loaded) throw new Error('The content has problems: npm run heed -- check')
  const reader = readerOf(loaded.content)
  return (text) => reader.read({ text, message: 0, before: [], asked: null, cleared: 0 })
}
