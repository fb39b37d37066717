import type { Content } from '../content/index.ts'
import { createUnderstanding, trainIntents } from '../understanding/index.ts'
import { createReader, type Reader } from './read-message.ts'
import { trained, wordVectors } from './trained.ts'

/** Everything that reading needs, out of the content and the trained weights. */
export function readerOf(content: Content): Reader {
  const intents = content.intents.map(({ intent, examples }) => ({ name: intent, examples }))
  return createReader({
    understanding: createUnderstanding({
      weights: trained('weights.bin'),
      secondOpinion: trained('second-opinion.bin'),
      cues: content.cues,
      examples: content.examples,
    }),
    intents: trainIntents(intents, { known: wordVectors(), outOfScope: content.outOfScope }),
    matters:
      content.matters.length > 0
        ? trainIntents(content.matters, { known: wordVectors(), outOfScope: [] })
        : null,
    entities: content.entities,
  })
}
