import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTone, takeBetter, unpacked } from '../../../web-chat/console/tone/index.ts'

const drafts = (name: string) =>
  readFileSync(join(import.meta.dirname, 'tone', `${name}.txt`), 'utf8')
    .trim()
    .split('\n')
const faults = (draft: string, personal: string[] = []) =>
  checkTone(draft, { personal, model: null }).map(({ fault }) => fault)

const learned = {
  personal: [],
  model: unpacked(weightsFile()),
}

describe('the tone check', () => {
  it('catches at least nine of ten dismissive drafts', () => {
    const all = drafts('dismissive')
    const caught = all.filter((draft) => checkTone(draft).length > 0)
    expect(all.length).toBeGreaterThanOrEqual(200)
    expect(new Set(all).size).toBe(all.length)
    expect(caught.length / all.length).toBeGreaterThanOrEqual(0.9)
  })

  it('leaves at least 97 of 100 good drafts alone', () => {
    const all = drafts('good')
    const flagged = all.filter((draft) => checkTone(draft).length > 0)
    expect(all.length).toBeGreaterThanOrEqual(200)
    expect(new Set(all).size).toBe(all.length)
    expect(flagged.length / all.length).toBeLessThanOrEqual(0.03)
  })

  // Neither a rule nor the training has seen these.
  it('catches seven of ten fresh bad drafts with what it learned, and leaves fresh good ones alone', () => {
    const rate = (name: string) => {
      const all = drafts(name)
      return all.filter((draft) => checkTone(draft, learned).length > 0).length / all.length
    }
    expect(rate('dismissive-held-out')).toBeGreaterThanOrEqual(0.7)
    expect(rate('good-held-out')).toBeLessThanOrEqual(0.03)
  })

  it('names the worst sentence where no rule speaks, and lets a rule be wrong where the draft means well', () => {
    const draft =
      'I have sent it. Perhaps read what you sign next time, that saves us both the trouble.'
    const [finding] = checkTone(draft, learned)
    expect(draft.slice(finding?.start, finding?.end)).toBe(draft.slice(16))
    const kind =
      'You shouldn’t have had to write again. The cheque went out yesterday, and I’ve checked the address.'
    expect(checkTone(kind)).not.toEqual([])
    expect(checkTone(kind, learned)).toEqual([])
  })

  it('lets nobody hear that their greeting hurts before the reply is there', () => {
    for (const begun of ['/', 'Hi', 'Ok', 'No.', 'Hello Sam,', 'I will', 'Of course'])
      expect(checkTone(begun, learned), begun).toEqual([])
  })

  it.each([
    ['dismissive', 'Please calm down.'],
    ['minimising', 'It is only a small delay.'],
    ['blaming', 'You should have told us.'],
    ['vague', 'Someone will be in touch.'],
    ['policy-speak', 'That is against our policy.'],
    ['robotic', 'We apologise for any inconvenience caused.'],
    ['promise', 'I guarantee it comes tomorrow.'],
    ['questions', 'When did it start? What did you see? Which model is it?'],
    ['personal-data', 'I write to you at robin.a@mail.example today.'],
    ['unfilled', 'It arrives by [time].'],
  ])('names what is %s', (fault, draft) => {
    expect(faults(draft)).toContain(fault)
  })

  it('says what the customer gave as personal is not said back, whatever it looks like', () => {
    expect(faults('I send it to 4 Quay Row today.', ['4 quay row'])).toEqual(['personal-data'])
  })

  it('takes a time in the sentence for an answer to when', () => {
    expect(faults('Someone will call you soon.')).toContain('vague')
    expect(faults('Dana from payments will call you today at five.')).toEqual([])
  })

  it('reads curly apostrophes like straight ones', () => {
    expect(faults('You’re overreacting.')).toEqual(faults("You're overreacting."))
  })

  it('puts a better wording in place of the whole sentence and leaves the rest', () => {
    const draft = 'Hello Robin. Calm down, please. I have the file here.'
    const [finding] = checkTone(draft)
    if (!finding) throw new Error('nothing found')
    const { text, start } = takeBetter(draft, finding)
    expect(text).toMatch(/^Hello Robin\. That sounds hard.*\. I have the file here\.$/)
    expect(start).toBeLessThanOrEqual(text.length)
    expect(checkTone(text)).toEqual([])
  })

  it('puts the cursor on the gap that only the agent can fill', () => {
    const draft = 'It comes soon.'
    const [finding] = checkTone(draft)
    if (!finding) throw new Error('nothing found')
    const { text, start, end } = takeBetter(draft, finding)
    expect(text).toBe('It comes by [time].')
    expect(text.slice(start, end)).toBe('[time]')
  })

  it('finds nothing dismissive, blaming or minimising in its own better wordings', () => {
    const betters = drafts('dismissive').flatMap((draft) =>
      checkTone(draft).flatMap(({ better }) => better?.text ?? []),
    )
    expect(betters.length).toBeGreaterThan(100)
    for (const better of new Set(betters)) {
      expect(faults(better).filter((fault) => fault !== 'unfilled')).toEqual([])
    }
  })

  it('gives findings in order, inside the draft, never overlapping, for any text', () => {
    const words = fc.constantFrom(
      'calm down',
      'soon',
      'you should have',
      '?',
      '. ',
      '\n',
      'a@b.example',
      '[x]',
      'ok',
      '😀',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ unit: 'grapheme' })), { maxLength: 40 }),
        (parts) => {
          const draft = parts.join(' ')
          let at = 0
          for (const { start, end, better } of checkTone(draft)) {
            expect(start).toBeGreaterThanOrEqual(at)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(draft.length)
            if (better) expect(better.end).toBeLessThanOrEqual(draft.length)
            at = end
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('reads the longest draft that can be sent without keeping anybody waiting', () => {
    for (const bad of ['you ', 'not ', '1 ', 'a', ' ', '?', 'it is only a ']) {
      const started = performance.now()
      checkTone(bad.repeat(8_000 / bad.length))
      expect(performance.now() - started).toBeLessThan(5_000)
    }
  })
})

function weightsFile(): ArrayBuffer {
  const file = join(import.meta.dirname, '../../../web-chat/console/tone/learned/weights.bin')
  return Uint8Array.from(readFileSync(file)).buffer
}
