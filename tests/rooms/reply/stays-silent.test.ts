import { describe, expect, it } from 'vitest'
import { replyTo } from './real-voice.ts'

const upset = { level: 'moderate', emotion: 'frustration' } as const

function saidBackOn(text: string, felt: Parameters<typeof replyTo>[1] = upset): string[] {
  return replyTo(text, felt).why.flatMap(({ part, chose }) =>
    part === 'frame' || part === 'told' ? [chose] : [],
  )
}

describe('nothing is said back', () => {
  it.each([
    ['a hypothetical', 'What happens if my parcel has not arrived by Friday?'],
    ['a hypothetical charge', 'Otherwise they would have charged me twice.'],
    ['an inquiry', 'Can I be charged twice for one booking?'],
    ['a settled matter', 'My parcel never arrived, but it turned up this morning, all sorted now.'],
    ['a quotation', 'Your email says "your account has been locked", which I find odd.'],
    ['an insult', 'You useless idiots.'],
  ])('for %s', (_, text) => {
    expect(saidBackOn(text)).toEqual([])
  })

  it('when the reading says that the case is not real, is over, or is somebody else’s words', () => {
    for (const about of ['hypothetical', 'past', 'quoted'] as const) {
      expect(saidBackOn('I was charged twice.', { ...upset, about })).toEqual([])
    }
  })

  it('as ours, of what somebody who is learning English wrote: it is quoted, in quotation marks', () => {
    const said = replyTo('I send three message and nobody is answering me.', upset).text
    expect(said).toContain('“I send three message and nobody is answering me.”')
    expect(said).not.toMatch(/you send three message/i)
  })

  it('under praise', () => {
    expect(
      saidBackOn('She sorted my late parcel in minutes, wonderful!', {
        level: 'none',
        emotion: 'gratitude',
      }),
    ).toEqual([])
  })

  it('but not where the same words tell of trouble', () => {
    expect(saidBackOn('My parcel has not arrived.')).not.toEqual([])
    expect(saidBackOn('Why was I charged twice?')).not.toEqual([])
    expect(saidBackOn("I'm locked out of my account.")).not.toEqual([])
  })
})

describe('what is said back', () => {
  it.each([
    ['My headphones keep cutting out.', /your headphones keep cutting out/i],
    [
      'The kettle broke after three weeks.',
      /the kettle (broke after|gave out after|lasted no more than) (three weeks)/i,
    ],
    ['There is no sign of my suitcase.', /your suitcase/i],
    [
      "My brother's wedding is on Friday and the suit has not come.",
      /your brother's wedding is on Friday/i,
    ],
    ['I have been on hold for an hour.', /you have been on hold for an hour/i],
    ["I've rung four times about it.", /you've called four times/i],
    ['My wife is locked out of her account.', /your wife is locked out of her account/i],
    ["I wasn't charged twice.", /you weren't charged twice/i],
    ['my parcel stil hasnt arived', /your parcel/i],
  ])('%s', (text, meaning) => {
    expect(replyTo(text, upset).text).toMatch(meaning)
  })

  it('keeps “your” for what is the customer’s and “the” for the rest', () => {
    expect(replyTo("My neighbour's parcel never arrived.", upset).text).not.toMatch(/your parcel/i)
  })
})
