import { type CountryCode, findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/min'
import { reported } from './reported.ts'
import type { ValueKind } from './value-kind.ts'

/** Kept as E.164, for instance `+442079460000`. */
export const phone: ValueKind = {
  name: 'phone',
  find(heard) {
    const known = reported(heard, 'phone')
    if (known) return known
    if (!/\d(?:[\s().-]{0,3}\d){5}/.test(heard.text)) return null
    const [first] = findPhoneNumbersInText(heard.text, {
      defaultCountry: country(heard.house.country),
    })
    if (!first) return null
    return { value: first.number.number, start: first.startsAt, end: first.endsAt, sure: true }
  },
}

function country(code: string): CountryCode | undefined {
  return isSupportedCountry(code) ? code : undefined
}
