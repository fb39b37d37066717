import type { ValueKind } from './value-kind.ts'
import { yesNoOf } from './yes-no.ts'

const introduced =
  /\b(?:(?:my )?name(?:['’]?s| is|:)|(?:i['’]?m|i am)(?: called)?|it['’]?s(?: me,?)?|this is|call me)\s+(.{1,60})$/iu
const behind = /\s+(?:here|speaking|please|thanks)$/i
/** No name holds one of these, and every excuse for not giving one does. */
const ordinary =
  /(?:^|\s)(?:i|me|my|you|your|don['’]?t|not|know|why|what|who|when|how|is|are|it|the|rather|prefer|say|saying|tell)(?:\s|$)/i

/** A person's name: at most four words, no digits. Written as they write it, unless they use no capitals at all. */
export const name: ValueKind = {
  name: 'name',
  find(heard) {
    if (yesNoOf(heard)) return null
    const text = introduced.exec(heard.text)?.[1] ?? heard.text
    const said = (text.split(/[,;!?\n]|(?<!\b(?:dr|mr|mrs|ms|st|prof))\.(?:\s|$)/i)[0] ?? '')
      .trim()
      .replace(behind, '')
    const words = said.split(/\s+/)
    if (words.length > 4 || ordinary.test(said)) return null
    if (!/^\p{L}[\p{L}\p{M}'’. -]*$/u.test(said)) return null
    const value = said === said.toLowerCase() ? words.map(capital).join(' ') : words.join(' ')
    const start = heard.text.indexOf(said)
    return { value, start, end: start + said.length, sure: false }
  },
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
