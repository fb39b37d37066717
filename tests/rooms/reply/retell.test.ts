import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toldBy } from '../../../src/reply/say-back/told-by.ts'
import { startDraft } from '../../../src/reply/wording/draft.ts'
import { planFor, voice } from './real-voice.ts'

/** What is told back of a message; null when nothing is. */
function toldOn(text: string): string | null {
  const told = toldBy(startDraft(planFor(text, { level: 'moderate' }), voice))
  return told?.said ?? null
}

describe('a trouble told back', () => {
  it.each([
    [
      'You cancelled my lesson an hour before it began.',
      'your lesson was cancelled an hour before it began',
    ],
    ['You showed me the wrong price.', 'you were shown the wrong price'],
    ['You withheld my deposit.', 'your deposit was withheld'],
    ["You haven't refunded my deposit.", "your deposit hasn't been refunded"],
    ["You're still charging me for the old line.", 'you are still being charged for the old line'],
    ['You keep sending me letters for a Mr Nobody I never met.', null],
    ['You never told me about the fee.', 'you were never told about the fee'],
    ['You say I never paid for it.', 'you are told you never paid for it'],
    ['Your fitter left the tap dripping.', 'the fitter left the tap dripping'],
    ['I rang at nine and was told to wait.', 'you called at nine and were told to wait'],
    ['I lost my work because autosave was off.', 'you lost your work because autosave was off'],
    [
      'We were put in a room that I had not booked.',
      'you were put in a room that you had not booked',
    ],
    ['ordered four plates, got three', 'you ordered four plates and got three'],
    [
      'joined on the summer offer, charged the full price',
      'you joined on the summer offer and were charged the full price',
    ],
    ['The soup was cold, bread was stale.', 'the soup was cold, and the bread was stale'],
    ["My parents' flight was cancelled.", "your parents' flight was cancelled"],
    ['bookcase missing all its shelves', 'the bookcase is missing all its shelves'],
    [
      'The drawer keeps sticking and the lid wont close.',
      "the drawer keeps sticking, and the lid won't close",
    ],
    [
      'Been waiting 3 weeks for a boiler part.',
      "you've been waiting three weeks for a boiler part",
    ],
    ['THE DRIVER LEFT MY PARCEL IN THE RAIN', 'the driver left your parcel in the rain'],
    ["My sister's cake came without its candles.", "your sister's cake came without its candles"],
  ])('%s', (text, told) => {
    if (told === null) expect(toldOn(text)).toBeNull()
    else expect(toldOn(text)?.toLowerCase()).toContain(told)
  })

  it.each([
    ['a name', 'Priya took my card and never gave it back.'],
    ['a number that identifies', 'My order 448812 never came to the house.'],
    ['an address', 'The parcel went to 14 Chestnut Road again.'],
    ['what is only supposed', 'My parcel might be lost by now.'],
    ['an insult', 'Your driver is an idiot and left my parcel outside.'],
    ['an accusation', 'Your driver stole my parcel from the porch.'],
    ['grief', 'My father died and you closed his account.'],
    ['a child in danger', 'My parcel is late and a man keeps asking my son for pictures.'],
    ['what is left behind', 'My invoice is wrong. I have the pills here.'],
    ['what is intended', "I won't be around next week."],
    ['a wish', 'I want my money back by Friday.'],
    ['a feeling alone', 'I am so tired of all of this.'],
    ['a question', 'Is my parcel still in the depot?'],
    ['praise that turns on nothing', 'You are all such kind people.'],
  ])('never: %s', (_, text) => {
    expect(toldOn(text)).toBeNull()
  })

  const starts = fc.constantFrom(
    ...'I was charged|We were sent|I am still waiting for|I rang|I was not told about|You cancelled|You still charge'.split(
      '|',
    ),
    ..."You haven't sent|You keep billing|You've taken|Your driver lost|My order says|Nobody told|It came|My mum paid".split(
      '|',
    ),
    ...'parcel came|gift card says|Been sent|still billing|bookcase missing'.split('|'),
  )
  const objects = fc.constantFrom(
    'me twice',
    'my flight',
    'our tickets again',
    'the wrong size',
    'three weeks for my refund',
    'it to my sister',
    'you the form',
    'late',
    'ur email',
    '£30 off us',
    'and was told to wait',
    'because I was out',
    'to 12 High Street',
    'with card 4111 1111 1111 1111',
    'at a@b.example',
  )
  const clause = fc.tuple(starts, objects).map((words) => words.join(' '))
  const message = fc
    .array(clause, { minLength: 1, maxLength: 4 })
    .chain((clauses) =>
      fc
        .constantFrom('. ', ', ', ' and ', ' but ', '\n', ' because ')
        .map((joint) => clauses.join(joint)),
    )

  it('keeps no first person, no word twice, no wrong “are” and nothing private', () => {
    fc.assert(
      fc.property(message, (text) => {
        const told = toldOn(text)
        if (told === null) return
        expect(told).not.toMatch(/\b(?:me|my|mine|our (?:own )?tickets)\b/)
        expect(told).not.toMatch(/\b(?!that|had)(\w+) \1\b/i)
        expect(told).not.toMatch(
          /\byou (?:am|is|was|has|wasn't)\b|\b(?:it|nobody|he|she) (?:are|were|am)\b/i,
        )
        expect(told).not.toMatch(/\b(?:your|the) (?:your|the)\b|\b(?:from|to|with) (?:we|I)\b/)
        expect(told).not.toMatch(/4111|@|High Street/)
      }),
      { numRuns: 800 },
    )
  })
})
