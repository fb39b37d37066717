import { describe, expect, it } from 'vitest'
import { breathAt } from '../../../web-chat/console/care/breath.ts'
import {
  cannedReplies,
  filledIn,
  matchingReplies,
} from '../../../web-chat/console/composer/canned-replies.ts'
import { isPersonal } from '../../../web-chat/console/conversation/personal.ts'
import { checkTone } from '../../../web-chat/console/tone/index.ts'

const known = {
  name: 'Robin Ashworth',
  me: 'Noor Haddad',
  facts: [{ name: 'first_way', value: 'a new one' }],
}

describe('ready-made replies', () => {
  it('are found by the beginning of their name, then by their words', () => {
    expect(matchingReplies('saf').map(({ name }) => name)).toEqual(['safe'])
    expect(matchingReplies('payments').map(({ name }) => name)).toEqual(['money'])
    expect(matchingReplies('')).toHaveLength(cannedReplies.length)
    expect(matchingReplies('qqq')).toEqual([])
  })

  it('take first names and facts from the conversation and leave the other gaps', () => {
    expect(filledIn('Hello [name], I’m [me]. Either [first way] or [second way].', known)).toBe(
      'Hello Robin, I’m Noor. Either a new one or [second way].',
    )
  })

  it('greet somebody without a name without one', () => {
    expect(filledIn('Hello [name], I’m [me].', { ...known, name: '' })).toBe('Hello, I’m Noor.')
  })

  it('would pass the tone check themselves, but for their gaps', () => {
    for (const { text } of cannedReplies) {
      expect(checkTone(text).filter(({ fault }) => fault !== 'unfilled')).toEqual([])
    }
  })
})

describe('personal facts', () => {
  it.each(['email', 'phone_number', 'delivery address', 'IBAN', 'date of birth'])(
    'cover %s',
    (name) => {
      expect(isPersonal({ name })).toBe(true)
    },
  )
  it.each(['order', 'account_state', 'calls'])('show %s', (name) => {
    expect(isPersonal({ name })).toBe(false)
  })
})

describe('the breathing card', () => {
  it('breathes in for four counts and out for six, for one minute', () => {
    expect([0, 3_999, 4_000, 9_999, 10_000].map((ms) => breathAt(ms).phase)).toEqual([
      'in',
      'in',
      'out',
      'out',
      'in',
    ])
    expect(breathAt(30_000).left).toBe(30)
    expect(breathAt(60_000)).toEqual({ phase: 'done', words: 'That was a minute.', left: 0 })
  })
})
