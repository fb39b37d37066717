import { reported } from './reported.ts'
import type { ValueKind } from './value-kind.ts'

const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?'
// What stands before must be no part of it: half an address is somebody else's.
const address = new RegExp(
  `(?<![^\\s<>()"“”,;:])[\\p{L}\\p{N}.!#$%&'*+/=?^_\`{|}~-]{1,64}@${label}(?:\\.${label}){1,4}(?![\\p{L}\\p{N}_@])`,
  'iu',
)
const spoken =
  /(?<!\S)([\w.+-]{1,64}) (?:at|@) ([\w-]{1,63}(?: ?(?:dot|\.) ?[\w-]{1,63}){1,4})(?!\S)/i

/** As typed, or as spoken: “sam at example dot com”. */
export const email: ValueKind = {
  name: 'email',
  find(heard) {
    const known = reported(heard, 'email')
    if (known) return known
    const match = address.exec(heard.text)
    if (match) {
      const end = match.index + match[0].length
      return { value: match[0].toLowerCase(), start: match.index, end, sure: true }
    }
    const said = spoken.exec(heard.text.replace(/[.,!?]+$/, ''))
    if (!said) return null
    const host = (said[2] ?? '').replaceAll(/ ?(?:\bdot\b|\.) ?/gi, '.')
    const value = `${said[1]}@${host}`.toLowerCase()
    return address.test(value)
      ? { value, start: said.index, end: said.index + said[0].length, sure: true }
      : null
  },
}
