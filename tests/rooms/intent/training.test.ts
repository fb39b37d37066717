import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classify, trainIntents } from '../../../src/understanding/intent/index.ts'
import { background, shopIntents } from './intents-of-the-shop.ts'

const drinks = [
  { name: 'tea', examples: ['a cup of tea please', 'tea with milk', 'I would love some tea'] },
  { name: 'coffee', examples: ['black coffee', 'a coffee to go', 'one large coffee please'] },
  { name: 'bill', examples: ['can we pay', 'the bill please', 'how much is it altogether'] },
]
const nothingElse = { ...background, outOfScope: [] }
const model = trainIntents(drinks, nothingElse)
const shop = trainIntents(shopIntents, background)

test('a message like the examples is read as their intent', () => {
  expect(classify(model, 'two cups of tea').name).toBe('tea')
  expect(classify(model, 'large black coffees').name).toBe('coffee')
  expect(classify(model, 'could we have the bill').name).toBe('bill')
})

test('a slip of the pen does not hide the intent', () => {
  expect(classify(model, 'a cofee').name).toBe('coffee')
  expect(classify(shop, 'my oder is late agian and stil not heer').name).toBe('order-late')
})

test('a word that no example has is understood by its neighbours in meaning', () => {
  const read = classify(shop, 'the goblet arrived shattered')
  expect(read.name).toBe('order-damaged')
  expect(shopIntents.flatMap((intent) => intent.examples).join(' ')).not.toContain('goblet')
})

test('plain requests are read with confidence', () => {
  const plain = {
    'double-charge': 'I was charged two times',
    'cancel-order': 'can you cancel my order please',
    'opening-hours': 'what time do you open on monday',
    'account-of-somebody-who-died': 'my dad died and I have to close his account',
    'order-damaged': 'the mug was broken when it arrived',
    'refund-status': 'i want my money',
  }
  for (const [name, text] of Object.entries(plain)) {
    const read = classify(shop, text)
    expect(read.name, text).toBe(name)
    expect(read.confidence, text).toBeGreaterThan(0.5)
  }
})

test('capitals, accents and curly apostrophes make no difference', () => {
  const plain = classify(shop, "my order hasn't arrived")
  expect(classify(shop, 'MY ORDER HASN’T ARRÍVED')).toEqual(plain)
})

test('confidences lie between 0 and 1 and the runner-up is never ahead', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => {
      const read = classify(shop, text)
      const second = read.runnerUp?.confidence ?? 0
      expect(read.confidence).toBeGreaterThanOrEqual(second)
      expect(second).toBeGreaterThanOrEqual(0)
      expect(read.confidence + second).toBeLessThanOrEqual(1 + 1e-9)
      expect(read.name).not.toBe(read.runnerUp?.name)
    }),
    { numRuns: 200, seed: 4 },
  )
})

test('the same examples always give the same model', () => {
  expect(trainIntents(drinks, nothingElse)).toEqual(model)
})

test('a message without a known word is out of scope', () => {
  for (const text of ['', '   ', '…', '日本語だけ', '🦀'])
    expect(classify(shop, text).inScope).toBe(false)
})

test('what the shop has nothing to do with is never taken for sure', () => {
  const strange = [
    'which planet has the most moons',
    'translate cheese into Portuguese',
    'who wrote the ninth symphony',
    'set a timer for eleven minutes',
    'what is the square root of ninety',
  ]
  for (const text of strange) {
    const { inScope, confidence } = classify(shop, text)
    expect(inScope && confidence > 0.5, text).toBe(false)
  }
})

test('when two intents are about as likely, both are offered', () => {
  expect(classify(shop, 'the order').didYouMean.toSorted()).toEqual([
    'cancel-order',
    'change-order',
  ])
  expect(classify(shop, 'I was charged two times').didYouMean).toEqual([])
})

test('a name says what an intent is about, as one example more', () => {
  const named = [
    { name: 'lost_passport', examples: ['it is gone'] },
    { name: 'opening_hours', examples: ['how long are you there'] },
  ]
  expect(classify(trainIntents(named, nothingElse), 'my passport').name).toBe('lost_passport')
})

test('who is told what is out of scope is less sure of it', () => {
  const outOfScope = ['who won the race', 'sing a song', 'will it snow', 'how old is the queen']
  const told = trainIntents(drinks, { ...background, outOfScope })
  for (const text of ['sing another song', 'is it going to snow']) {
    const before = classify(model, text).confidence
    expect(classify(told, text).confidence, text).toBeLessThan(before / 2)
  }
})

test('an intent without examples is left out, and none at all is refused', () => {
  expect(
    trainIntents([...drinks, { name: 'empty', examples: [] }], nothingElse).names,
  ).not.toContain('empty')
  expect(() => trainIntents([{ name: 'empty', examples: [] }], nothingElse)).toThrow(RangeError)
})

test('one intent with one example can be learned', () => {
  const lonely = trainIntents([{ name: 'only', examples: ['hello'] }], nothingElse)
  expect(classify(lonely, 'hello')).toMatchObject({ name: 'only', runnerUp: null, didYouMean: [] })
})

test('a very long message is read without delay', () => {
  expect(classify(shop, 'my order is late '.repeat(100_000)).name).toBe('order-late')
})
