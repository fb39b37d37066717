import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toldBy } from '../../../src/reply/say-back/told-by.ts'
import { startDraft } from '../../../src/reply/wording/draft.ts'
import { planFor, voice } from './real-voice.ts'

function toldOn(text: string): string | null {
  return toldBy(startDraft(planFor(text, { level: 'moderate' }), voice))?.said ?? null
}

const things = oneOf('lamp|washing machine|sofa|winter coat|parcel|kettle|phone|garden bench')
const scenes = things.chain((thing) =>
  oneOf(
    `I ordered a ${thing} in May|I paid for the ${thing} by card|we booked the ${thing} online|I've had the ${thing} since Sunday|I returned the ${thing} on 3 October|I set up the ${thing} myself`,
  ),
)
const faults = things.chain((thing) =>
  oneOf(
    `the ${thing} arrived broken|your driver dropped the ${thing}|nobody delivered the ${thing}|the ${thing} stopped after a day|you sent the wrong ${thing}|you still haven't refunded the ${thing}`,
  ),
)

function oneOf(list: string): fc.Arbitrary<string> {
  return fc.constantFrom(...list.split('|'))
}

const few = { numRuns: 150 }

describe('what is told back', () => {
  it('is nothing where only the scene can be told', () => {
    fc.assert(
      fc.property(fc.array(scenes, { minLength: 1, maxLength: 3 }), (said) => {
        expect(toldOn(`${said.join('. ')}.`)).toBeNull()
      }),
      few,
    )
  })

  it('holds what went wrong, wherever the scene stands', () => {
    fc.assert(
      fc.property(scenes, faults, oneOf('. |, and |, but | and '), (scene, fault, joint) => {
        for (const text of [`${scene}${joint}${fault}.`, `${fault}. ${scene}.`])
          expect(toldOn(text)).toMatch(/broken|dropped|nobody|stopped|wrong|refunded/)
      }),
      few,
    )
  })

  it('is nothing of somebody who is learning English', () => {
    const slips = oneOf(
      'They say me to wait|I send three message|Nobody answer me|He only look at it|Why my money is gone|The man is telling to call|I not want this|I am buy it from you',
    )
    fc.assert(
      fc.property(faults, slips, fc.boolean(), (fault, slip, first) => {
        expect(toldOn(first ? `${slip}. ${fault}.` : `${fault}. ${slip}.`)).toBeNull()
      }),
      few,
    )
  })

  it('has its verbs in the forms of written English', () => {
    const loose = fc
      .tuple(
        oneOf("I've|I have|I haven't|we've already|you have|you've still not"),
        oneOf('wrote|went|took|gave|chose|forgot|spoke|broke'),
        oneOf('to the shop twice|my wrong parcel|the form again|nothing for three weeks'),
      )
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(loose, (text) => {
        expect(toldOn(text) ?? '').not.toMatch(
          /\b(?:have|has|'ve|haven't|been)\b[a-z ]* (?:wrote|went|took|gave|chose|forgot|spoke|broke)\b/,
        )
      }),
      few,
    )
  })

  it('has “still”, “even” and “already” where English has them', () => {
    const adverbs = oneOf('still|even|already|just|never')
    const helpers = oneOf("haven't|have|")
    const deeds = oneOf('refunded my deposit|sent me a card|charged my account|cancelled our trip')
    fc.assert(
      fc.property(adverbs, helpers, deeds, fc.boolean(), (adverb, helper, deed, before) => {
        const verb = before ? `${adverb} ${helper}` : `${helper} ${adverb}`
        const told = toldOn(`You ${verb} ${deed}.`.replaceAll('  ', ' ')) ?? ''
        expect(told).not.toMatch(/been (?:still|even|already|just|never)\b/)
        expect(told).not.toMatch(/n't been still|n't still\b/)
      }),
      few,
    )
  })

  it('names nobody and no street', () => {
    const names = oneOf('Priya|Omar|Denise|Terry|Kwame')
    const streets = oneOf('Elm Grove|Marlow Road|Larch Lane|Abbey Street')
    fc.assert(
      fc.property(names, streets, faults, (name, street, fault) => {
        const told = toldOn(`Your agent ${name} hung up on me on ${street}. ${fault}.`) ?? ''
        expect(told).not.toContain(name)
        expect(told).not.toContain(street)
      }),
      few,
    )
  })
})
