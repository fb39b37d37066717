import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadContent } from '../../../src/content/index.ts'
import { isAtLeast } from '../../../src/conversation/index.ts'
import { trainedEar } from '../../../src/reading/index.ts'
import { createUnderstanding } from '../../../src/understanding/index.ts'

const root = join(import.meta.dirname, '../../..')
const loaded = loadContent({ dialogs: join(root, 'dialogs'), intents: join(root, 'intents') })
if ('problems' in loaded) throw new Error('The content has problems: npm run heed -- check')
/** As it ships: with the phrases that owners can add to. */
const { read } = createUnderstanding({ ...trainedEar(), cues: loaded.content.cues })

/** Short and without a sure phrase: whoever trains anew looks here first, for more look-alikes in the corpus silence these. */
it.each([
  'i give up on everything',
  "I've got nothing left",
  'i feel so alone',
  'i dont see the point anymore',
  "I don't see the point any more",
  'i cant do this anymore',
  "I can't go on like this",
  'im so tired of everything',
  'i just want it to stop',
  'no one would miss me',
  'im done with life',
  'I hate my life',
  'everyone would be better off',
  'i cant cope',
  "life isn't worth it",
  'i wish i could disappear',
  'whats the point of anything',
  "I don't see the point of me",
  'nobody cares if i live or die',
])('brings a person: %s', (text) => {
  const { level, escalate } = read({ text, message: 0, before: [], asked: null, cleared: 0 })
  expect(isAtLeast(level, 'severe') && escalate).toBe(true)
})
