import fc from 'fast-check'
import { expect, it } from 'vitest'
import { emotions, levels } from '../../../src/conversation/index.ts'
import { composeReply } from '../../../src/reply/index.ts'
import { planFor, voice } from './real-voice.ts'

const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((list) => list.join(''))
const card = digits(16).map((all) => all.replaceAll(/(\d{4})(?=\d)/g, '$1 '))
const iban = fc
  .tuple(fc.constantFrom('GB', 'DE', 'FR'), digits(20))
  .map(([country, rest]) => `${country}${rest}`)
const phone = digits(9).map((rest) => `07${rest}`)
const email = digits(4).map((rest) => `mira${rest}.olsen@example.com`)
const street = fc.constantFrom('Elder Rise', 'Quarry Lane', 'Marsh Crescent', 'Tolpuddle Avenue')
const address = fc
  .tuple(fc.integer({ min: 100, max: 999 }), street)
  .map(([number, name]) => `${number} ${name}`)
const password = fc.constantFrom('Hunter2Blue', 'tr0ub4dor', 'korrektpferd')
const secret = fc.oneof(card, iban, phone, email, address, password)
const around = fc.constantFrom(
  (it: string) => `my card is ${it} and I was charged twice`,
  (it: string) => `I live at ${it}, my parcel never came`,
  (it: string) => `refund me to ${it} please, I've emailed three times`,
  (it: string) => `${it}`,
  (it: string) => `call me on ${it} when the engineer comes on Tuesday`,
  (it: string) => `password is ${it}, I'm locked out of my account`,
  (it: string) => `you took £${it} from me`,
)

it('nothing private is ever echoed, not even in part', () => {
  fc.assert(
    fc.property(
      secret,
      around,
      fc.constantFrom(...levels),
      fc.constantFrom(...emotions),
      (value, message, level, emotion) => {
        const { text, options } = composeReply(planFor(message(value), { level, emotion }), voice)
        const said = [text, ...options].join(' ').toLowerCase()
        expect(said).not.toContain(value.toLowerCase())
        for (const part of value.toLowerCase().split(/[^a-z0-9]+/)) {
          if (part.length >= 4 && part !== 'lane' && part !== 'rise' && part !== 'example')
            expect(said).not.toContain(part)
        }
      },
    ),
    { numRuns: 5_000 },
  )
})
