import { contractions } from './contractions.ts'
import { unglue } from './glued.ts'
import { unleet, withVowels } from './leet.ts'
import { joinSpelledOut } from './spelled-out.ts'
import type { Word } from './words.ts'

/** Which words are spelt right, and what a misspelt one may have meant. */
export interface Spelling {
  knows(word: string): boolean
  /** The one close word of the closed list, or null. */
  nearest(word: string): string | null
}

/** Words as they were meant: letters with gaps joined, digits for letters undone, short forms opened, slips of the pen put right. */
export function respell(chunks: readonly Word[], spelling: Spelling): Word[] {
  const words: Word[] = []
  const joined = joinSpelledOut(chunks)
  for (const [place, chunk] of joined.entries()) {
    const next = joined[place + 1]?.text ?? ''
    for (const text of inContext(meant(chunk.text, spelling), chunk.text, next)) {
      if (isRepeated(words, text)) continue
      words.push(text === chunk.text ? chunk : { text, start: chunk.start, end: chunk.end })
    }
  }
  return words
}

/** "He's been" is "he has been", "want 2 talk" is "want to talk". */
function inContext(words: readonly string[], written: string, next: string): readonly string[] {
  if (written === '2' && afterTo.has(next)) return ['to']
  if (written === '4' && afterFor.has(next)) return ['for']
  if (written === 'ill' && afterWill.has(next)) return ['i', 'will']
  if (written === 'id' && afterWould.has(next)) return ['i', 'would']
  if (written === 'your' && afterYouAre.has(next)) return ['you', 'are']
  if (words.length === 1 && written.endsWith("'s")) return afterName(words, next)
  if (words.length !== 2 || words[1] !== 'is' || !/'?s$/.test(written) || !perfect.has(next))
    return words
  return [words[0] ?? '', 'has']
}

/** "My dad's having a heart attack", "the baby's not breathing": no possession, unlike "my dad's card". */
function afterName(words: readonly string[], next: string): readonly string[] {
  if (perfect.has(next)) return [...words, 'has']
  const isVerb = next.length > 4 && next.endsWith('ing') && !thingsInIng.has(next)
  return isVerb || afterIs.has(next) ? [...words, 'is'] : words
}

const afterIs = new Set(
  'a an the not no so very really too just still always gone dead dying unconscious bleeding asleep missing scared terrified pregnant in at here there about under going trying getting doing been sick ill'.split(
    ' ',
  ),
)
const thingsInIng = new Set(
  'wedding booking hearing building meeting setting listing clothing morning evening thing spring string ceiling painting savings parking packaging training washing mailing billing shipping pricing heating earring drawing reading writing training saying meaning opening closing ending beginning recording mortgage standing running living'.split(
    ' ',
  ),
)

const afterTo = new Set(
  'die d1e kill k1ll end live be b talk tlk speak spk know see go get do give make take use cancel return pay chat hurt sleep buy change me you u my the this the a'.split(
    ' ',
  ),
)
const afterFor = new Set('me you u us my the a real ever this that it him her'.split(' '))
const afterWill = new Set(
  'kill be do get take just never find come make go see end hurt stab shoot burn call wait try pay not have give keep still probably always sue die jump hang cut smash break put bring tell send switch leave cancel'.split(
    ' ',
  ),
)
const afterWould = new Set(
  'like love rather prefer be have never hate kill say want just die'.split(' '),
)
const afterYouAre = new Set(
  'dead useless welcome joking kidding not all so going a an the having being ignoring lying stealing'.split(
    ' ',
  ),
)
const perfect = new Set(
  'been got had taken made put left kicked locked hit broken never always already just stopped started collapsed died passed gone threatened turned fallen swallowed blocked cut sent told said asked tried hurt lost run'.split(
    ' ',
  ),
)

/** Somebody who writes a word a thousand times is heard as if they wrote it a few times. */
function isRepeated(words: readonly Word[], text: string): boolean {
  for (let back = 1; back <= mostRepeated; back++)
    if (words[words.length - back]?.text !== text) return false
  return true
}

const mostRepeated = 4

function meant(word: string, spelling: Spelling): readonly string[] {
  const short = opened.get(word)
  if (short !== undefined) return short
  if (spelling.knows(word) && /^[a-z]+$/.test(word)) return [word]
  if (/[a-z]/.test(word) && /[\u0370-\u04ff]/.test(word))
    return meant(lookalikesUndone(word), spelling)
  if (/^[^a-z0-9]+$/.test(word) || word.startsWith(':')) return [word]
  if (/^\d[\d.,]*$/.test(word)) return [word.length === 1 ? word : 'number']
  if (/^[a-z]+$/.test(word)) return plainWord(word, spelling)
  if (word.includes("'")) return apostrophe(word, spelling)
  const undone = unleet(word)
  if (undone !== null) return contractions.get(undone)?.split(' ') ?? [undone]
  if (/^[a-z']{1,24}(_+[a-z']{1,24})+$/.test(word))
    return word.split(/_+/).flatMap((part) => meant(part, spelling))
  if (word.includes('!')) return word.split('!').flatMap((part) => meant(part, spelling))
  return /\d/.test(word) ? ['code'] : [word.replace(/[^a-z]/g, '') || word]
}

const opened: ReadonlyMap<string, readonly string[]> = new Map(
  [...contractions].map(([short, open]) => [short, open.split(' ')]),
)

/** Greek and Cyrillic letters that pass for Latin ones, in a word that is Latin otherwise. */
function lookalikesUndone(word: string): string {
  return [...word]
    .map((char) => lookalikes.get(char) ?? (/[\u0370-\u04ff]/.test(char) ? '' : char))
    .join('')
}

const lookalikes = new Map(
  [...'аеорсухіјѕԁһӏкмтвнοαεινρτυκ'].map(
    (char, at) => [char, 'aeopcyxijsdhlkmtbhoaeivptuk'[at] ?? ''] as const,
  ),
)

function plainWord(word: string, spelling: Spelling): readonly string[] {
  if (spelling.knows(word)) return [word]
  const short = shorten(word, spelling)
  if (short !== null) return contractions.get(short)?.split(' ') ?? [short]
  const glued = unglue(word, spelling.knows)
  if (glued !== null) return glued.flatMap((part) => contractions.get(part)?.split(' ') ?? [part])
  const whole = withVowels(word)
  if (whole !== null) return [whole]
  const near = word.length > 24 ? null : spelling.nearest(word)
  if (near !== null) return near.split(' ')
  return [word.slice(0, 24)]
}

function apostrophe(word: string, spelling: Spelling): readonly string[] {
  const [head = '', tail = ''] = word.split("'")
  if (tail === 's' || tail === '') return plainWord(head, spelling)
  const bare = word.replaceAll("'", '')
  return contractions.get(bare)?.split(' ') ?? [bare]
}

/** "soooo" is "so", "pleeease" is "please", "aaaargh" keeps one letter of each. */
function shorten(word: string, spelling: Spelling): string | null {
  if (!/(.)\1/.test(word)) return null
  const twice = word.replace(/(.)\1{2,}/g, '$1$1')
  if (twice !== word && (spelling.knows(twice) || contractions.has(twice))) return twice
  const once = word.replace(/(.)\1{1,}/g, '$1')
  if (spelling.knows(once) || contractions.has(once)) return once
  return /(.)\1\1/.test(word) ? once : null
}
