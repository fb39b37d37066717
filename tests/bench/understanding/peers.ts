import { createRequire } from 'node:module'
import winkModel from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'

/** A sentiment package as it is meant to be used. */
export interface Peer {
  readonly name: string
  /** Below 0 for a bad mood, above for a good one; how far differs from package to package. */
  mood(text: string): number | Promise<number>
}

export const peerNames = [
  'vader-sentiment',
  'sentiment',
  'wink-sentiment',
  'wink-nlp',
  '@nlpjs/sentiment',
] as const
export type PeerName = (typeof peerNames)[number]

const require = createRequire(import.meta.url)

export function createPeer(name: PeerName): Peer {
  // None of these packages brings types; the shapes are those of their READMEs.
  switch (name) {
    case 'vader-sentiment': {
      const { SentimentIntensityAnalyzer } = require('vader-sentiment') as {
        SentimentIntensityAnalyzer: { polarity_scores(text: string): { compound: number } }
      }
      return { name, mood: (text) => SentimentIntensityAnalyzer.polarity_scores(text).compound }
    }
    case 'sentiment': {
      const Sentiment = require('sentiment') as new () => {
        analyze(text: string): { comparative: number }
      }
      const sentiment = new Sentiment()
      return { name, mood: (text) => sentiment.analyze(text).comparative }
    }
    case 'wink-sentiment': {
      const analyse = require('wink-sentiment') as (text: string) => { normalizedScore: number }
      return { name, mood: (text) => analyse(text).normalizedScore }
    }
    case 'wink-nlp': {
      const nlp = winkNlp(winkModel, ['sbd', 'negation', 'sentiment'])
      return { name, mood: (text) => Number(nlp.readDoc(text).out(nlp.its.sentiment)) }
    }
    case '@nlpjs/sentiment':
      return nlpjs()
  }
}

function nlpjs(): Peer {
  const { Container } = require('@nlpjs/core') as {
    Container: new () => { use(plugin: unknown): void }
  }
  const { LangEn } = require('@nlpjs/lang-en') as { LangEn: unknown }
  const { SentimentAnalyzer } = require('@nlpjs/sentiment') as {
    SentimentAnalyzer: new (settings: {
      container: unknown
    }) => {
      process(asked: { locale: string; text: string }): Promise<{ sentiment: { average: number } }>
    }
  }
  const container = new Container()
  container.use(LangEn)
  const analyser = new SentimentAnalyzer({ container })
  return {
    name: '@nlpjs/sentiment',
    async mood(text) {
      return (await analyser.process({ locale: 'en', text })).sentiment.average
    },
  }
}
