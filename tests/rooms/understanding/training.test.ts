import { describe, expect, it } from 'vitest'
import { packWeights } from '../../../src/understanding/training.ts'
import type { Line } from '../../training/corpus.ts'
import { createListener } from '../../training/listener.ts'
import { trainSecondOpinion } from '../../training/second-opinion.ts'
import { train } from '../../training/train.ts'
import { chooseVocabulary } from '../../training/vocabulary.ts'

const said: readonly [string, Line['level'], Line['kind']][] = [
  ['where is the kettle that i ordered', 'none', null],
  ['please change my plan to the small one', 'none', null],
  ['i am quite annoyed about the late kettle', 'mild', null],
  ['i have called four times and i am so angry', 'moderate', null],
  ['i cannot stop crying since the funeral of my father', 'severe', 'bereavement'],
  ['i do not want to live any more', 'crisis', 'self_harm'],
]
const corpus: readonly Line[] = said.map(([text, level, kind], at) => ({
  file: 'tiny',
  scenario: `scenario-${at}`,
  messages: [text],
  level,
  alsoLevel: [],
  emotion: level === 'none' ? 'neutral' : 'sadness',
  alsoEmotion: [],
  kind,
  alsoKind: [],
  style: 'plain',
  about: 'customer',
  wantsPerson: false,
  repeatContact: false,
  sarcasm: false,
  same: false,
}))
const tasks = ['what is the weather like in the morning', 'set an alarm for seven']
const troubles = ['the blinds came in the wrong width', 'no hot water since the morning']
const known = [
  ...new Set([...said.map(([text]) => text), ...tasks, ...troubles].join(' ').split(' ')),
]
const vectors = {
  words: known,
  vectors: new Map(
    known.map((word, at) => [
      word,
      Array.from({ length: 100 }, (_, i) => Math.sin(at * 7.3 + i * 1.7)),
    ]),
  ),
}

function trained(): { network: Uint8Array; second: Uint8Array } {
  const { words, start } = chooseVocabulary(corpus, [], tasks, vectors)
  const network = packWeights(
    train({
      corpus,
      watched: corpus,
      comments: [{ text: 'what a lovely morning', labels: [17] }],
      tasks,
      troubles,
      words,
      start,
      listener: createListener(words),
      rounds: 4,
      seed: 7,
      say: () => undefined,
    }),
  )
  const second = trainSecondOpinion({
    lines: corpus,
    tasks,
    troubles,
    network,
    folds: [network, network, network],
    terms: 400,
    turns: 8,
    say: () => undefined,
  })
  return { network, second }
}

describe('training', () => {
  it('gives the same bytes from the same lines, and others from others', () => {
    const first = trained()
    const again = trained()
    expect(Buffer.compare(first.network, again.network)).toBe(0)
    expect(Buffer.compare(first.second, again.second)).toBe(0)
    const other = trainSecondOpinion({
      lines: corpus.slice(1),
      tasks,
      troubles,
      network: first.network,
      folds: [],
      terms: 400,
      turns: 8,
      say: () => undefined,
    })
    expect(Buffer.compare(first.second, other)).not.toBe(0)
  }, 60_000)
})
