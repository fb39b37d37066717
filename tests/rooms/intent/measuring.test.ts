import { expect, test } from 'vitest'
import { wordVectors } from '../../../src/reading/index.ts'
import {
  crossValidate,
  evaluateIntents,
  readLabelledCsv,
} from '../../../src/understanding/intent/index.ts'
import { auroc, rejectedWhenKeeping } from '../../../src/understanding/intent/rejection.ts'

const background = { known: wordVectors(), outOfScope: [] }

const train = [
  {
    name: 'tea',
    examples: ['a cup of tea please', 'tea with milk', 'I would love some tea', 'tea'],
  },
  { name: 'coffee', examples: ['black coffee', 'a coffee to go', 'one large coffee', 'coffee'] },
]

function clock(): () => number {
  let reading = 0
  return () => {
    reading += 500
    return reading
  }
}

test('accuracy and macro-F1 count the wrong ones', () => {
  const test = readLabelledCsv('text,category\nsome tea,tea\nmilky tea,coffee\na coffee,coffee\n')
  const found = evaluateIntents({ train, background, test, now: clock() })
  expect(found.accuracy).toBeCloseTo(2 / 3)
  // tea: precision 1/2, recall 1; coffee: precision 1, recall 1/2: both 2/3.
  expect(found.macroF1).toBeCloseTo(2 / 3)
  expect(found.confusions).toEqual([
    { category: 'coffee', readAs: 'tea', times: 1, example: 'milky tea' },
  ])
  expect(found.mostUseful).toMatchObject([{ text: 'milky tea', category: 'coffee', readAs: 'tea' }])
})

test('time is taken from the clock that is handed in', () => {
  const test = readLabelledCsv('text,category\ntea,tea\ncoffee,coffee\n')
  const found = evaluateIntents({ train, background, test, now: clock() })
  expect(found).toMatchObject({ trainSeconds: 0.5, microsecondsPerQuery: 250_000 })
})

test('without texts out of scope nothing is said about rejection', () => {
  const found = evaluateIntents({
    train,
    background,
    test: [{ text: 'tea', category: 'tea' }],
    now: clock(),
  })
  expect(found).toMatchObject({ auroc: null, recallAt95: null, rejected: null })
})

test('texts out of scope score lower than tea and coffee', () => {
  const found = evaluateIntents({
    train,
    background,
    test: readLabelledCsv('text,category\nblack coffee,coffee\nmilk in my tea,tea\n'),
    outOfScope: readLabelledCsv('text\nvhs\njupiter\n', false),
    now: clock(),
  })
  expect(found).toMatchObject({ auroc: 1, recallAt95: 1, rejected: 1 })
})

test('cross-validation reads every example once, with a model that never saw it', () => {
  const twins = [
    { name: 'one', examples: ['aaaa bbbb', 'cccc dddd'] },
    { name: 'two', examples: ['cccc dddd x', 'aaaa bbbb x'] },
  ]
  expect(crossValidate(twins, background, 2, clock()).accuracy).toBe(0)
  expect(crossValidate(train, background, 4, clock()).accuracy).toBeGreaterThan(0.7)
  expect(() => crossValidate(train, background, 1, clock())).toThrow(RangeError)
})

test('the area under the curve counts ties as half', () => {
  expect(auroc([3, 4], [1, 2])).toBe(1)
  expect(auroc([1, 2], [3, 4])).toBe(0)
  expect(auroc([1, 1], [1, 1])).toBe(0.5)
  expect(auroc([2], [1, 2, 3])).toBe(0.5)
})

test('the border that keeps 95 % rejects what lies below it', () => {
  const inScope = Array.from({ length: 100 }, (_, i) => i)
  expect(rejectedWhenKeeping(0.95, inScope, [0, 4, 5, 50])).toBe(0.5)
})
