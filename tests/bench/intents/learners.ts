import { createRequire } from 'node:module'
import { classify, type IntentExamples, trainIntents } from '../../../src/understanding/index.ts'
import { background } from '../../rooms/intent/intents-of-the-shop.ts'

export interface Read {
  readonly name: string
  /** The higher, the surer that the text is about any of the intents. */
  readonly score: number
}

/** Something that learns intents from examples. */
export interface Learner {
  readonly name: string
  learn(intents: readonly IntentExamples[]): Promise<(text: string) => Read | Promise<Read>>
}

/** Without the shop's own list of what is out of scope, which would be an advantage on other people's data. */
export const heed: Learner = {
  name: 'Heed',
  async learn(intents) {
    const model = trainIntents(intents, { ...background, outOfScope: [] })
    return (text) => {
      const { name, bestScore } = classify(model, text)
      return { name, score: bestScore }
    }
  },
}

/** `@nlpjs/basic` with its full English, set up as its README does. */
export const nlpjs: Learner = {
  name: 'nlp.js',
  async learn(intents) {
    const nlp = await emptyNlp()
    for (const { name, examples } of intents) {
      for (const text of examples) nlp.addDocument('en', text, name)
    }
    await nlp.train()
    return async (text) => {
      const { classifications } = await nlp.process('en', text)
      // Its own "None" counts as no answer; what it would have said otherwise is taken.
      const [best] = classifications.filter(({ intent }) => intent !== 'None')
      return { name: best?.intent ?? 'None', score: best?.score ?? 0 }
    }
  },
}

interface Nlp {
  addLanguage(language: string): void
  addDocument(language: string, text: string, intent: string): void
  train(): Promise<void>
  process(
    language: string,
    text: string,
  ): Promise<{ classifications: readonly { intent: string; score: number }[] }>
}

async function emptyNlp(): Promise<Nlp> {
  const require = createRequire(import.meta.url)
  // These packages bring no types; the shapes are those of their READMEs.
  const { containerBootstrap, Nlp } = require('@nlpjs/basic') as {
    containerBootstrap(): Promise<unknown>
    Nlp: new (settings: object) => Nlp
  }
  const { LangEn } = require('@nlpjs/lang-en') as { LangEn: unknown }
  // Not `dockStart`, which hands out one and the same: what was learned in one trial would be known in the next.
  const container = (await containerBootstrap()) as { use(plugin: unknown): void }
  container.use(LangEn)
  const quiet = { autoSave: false, languages: ['en'], nlu: { log: false } }
  const nlp = new Nlp({ ...quiet, container })
  nlp.addLanguage('en')
  return nlp
}
