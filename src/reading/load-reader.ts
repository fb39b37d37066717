import type { Content } from '../content/index.ts'
import { createUnderstanding } from '../understanding/index.ts'
import { type Learn, learnAnew } from './learned-before.ts'
import { createReader, type Reader } from './read-message.ts'
import { trainedEar } from './trained.ts'

/** Everything that reading needs, out of the content and the trained weights. */
export function readerOf(content: Content, learn: Learn = learnAnew): Reader {
  const intents = content.intents.map(({ intent, examples }) => ({ name: intent, examples }))
  return createReader({
    understanding: createUnderstanding({
      ...trainedEar(),
      cues: content.cues,
      examples: content.examples,
    }),
    intents: learn('intents', intents, content.outOfScope),
    matters: content.matters.length > 0 ? learn('matters', content.matters, []) : null,
    entities: content.entities,
  })
}
