import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFinder } from '../../../src/understanding/grammar/finder.ts'
import { createSpelling } from '../../../src/understanding/text/spelling.ts'
import { toWords, type Word } from '../../../src/understanding/text/words.ts'

const spelling = createSpelling([])

/** The words that a phrase covers, one string for each place where it fits. */
function find(says: string, text: string, unless: string[] = []): string[] {
  return findIn(says, toWords(text, spelling).words, unless)
}

function findIn(says: string, words: readonly Word[], unless: string[] = []): string[] {
  const cue = { reason: 'test', tells: { type: 'relief' }, says: [says], unless } as const
  return createFinder([cue])(words).map(({ first, last }) =>
    words
      .slice(first, last + 1)
      .map((word) => word.text)
      .join(' '),
  )
}

describe('a phrase', () => {
  it.each([
    ['good day', 'a good day, a GOOD day', ['good day', 'good day']],
    ['(good|very bad) day', 'a very bad day', ['very bad day']],
    ['(really)? good', 'really good or good', ['really good', 'good']],
    ['goo*', 'goods are good', ['goods', 'good']],
    ['good .. day', 'good for a day, good a b c d day', ['good for a day']],
    ['good _ day', 'good a day, good day', ['good a day']],
    ['good .. day', 'good. A day', []],
    ['^ good', 'it is good. good', ['good']],
    ['^^ good', 'good. good', ['good']],
    ['good $', 'good day is good. yes', ['good']],
    ['good $$', 'good. yes good.', ['good .']],
    ['good QM', 'good? good!', ['good ?']],
    ["can't go", 'I can not go', ['can not go']],
    ['my {relative}', 'my sister and my dog', ['my sister']],
    ['(good|good day)', 'good day', ['good']],
    ['a ... (b .. c|d)', 'a x x b x x x d', ['a x x b x x x d']],
  ])('%s in “%s”', (says, text, found) => {
    expect(find(says, text)).toEqual(found)
  })

  it('is silent in a sentence with a guard, and heard in the next', () => {
    expect(find('good day', 'not a good day. good day', ['not a'])).toEqual(['good day'])
  })

  it('is found four times at most', () => {
    expect(find('good', 'good day '.repeat(9))).toHaveLength(4)
  })

  it('takes no longer than its length times that of the message', () => {
    const began = process.cpuUsage()
    find('a ... a ... a ... a ... a ... a ... a ... a ... b', 'a x '.repeat(2000))
    const { user } = process.cpuUsage(began)
    // Without a memory of what failed this takes minutes.
    expect(user / 1000).toBeLessThan(5_000)
  })

  it('fits what a regular expression of the same meaning fits', () => {
    const word = fc.constantFrom('a', 'b', 'c')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), (letters) => {
        const pattern = /(?<= )(?:a (?:b )?|(?:b a |b ))(?:[^ ]+ ){0,3}(?:c |a b )/g
        const wanted = [...` ${letters.join(' ')} `.matchAll(pattern)].map(([match]) =>
          match.trim(),
        )
        const words = letters.map((text, at) => ({ text, start: at, end: at + 1 }))
        expect(findIn('(a (b)?|b a|b) .. (c|a b)', words)).toEqual(wanted.slice(0, 4))
      }),
    )
  })
})
