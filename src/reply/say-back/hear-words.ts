import type { Spelling } from './spelling.ts'

/** One word as it is compared: small letters, contractions spelled out, common misspellings mended. Never shown. */
export interface Word {
  readonly is: string
  /** As written; a money sign stays with its number. */
  readonly raw: string
  readonly quoted: boolean
  /** A comma stands before it. */
  readonly afterComma: boolean
}

export interface Sentence {
  readonly words: readonly Word[]
  readonly question: boolean
}

export interface Heard {
  readonly sentences: readonly Sentence[]
  readonly wordCount: number
}

const longest = 400

/** Splits a text into sentences of plain words. Linear in its length; reads at most 400 words. */
export function hearWords(text: string, spelling: Spelling): Heard {
  const sentences: Sentence[] = []
  let wordCount = 0
  for (const { text: piece, question, quoted } of pieces(unquote(text))) {
    const words: Word[] = []
    for (const { 0: raw, index } of piece.matchAll(token)) {
      if (wordCount >= longest) break
      let afterComma = words.length > 0 && /,\s*$/.test(piece.slice(Math.max(0, index - 3), index))
      for (const is of plainWords(raw, spelling)) {
        words.push({ is, raw, quoted, afterComma })
        afterComma = false
        wordCount += 1
      }
    }
    const told = spellOut(words.map(({ is }) => is))
    const plain = words.map((word, at) => ({ ...word, is: told[at] ?? word.is }))
    if (words.length > 0) addSentence(sentences, { words: plain, question }, quoted)
  }
  return { sentences, wordCount }
}

const token =
  /[£$€₹]\s?\d[\d,]*(?:\.\d+)?|\d+(?:[.,:]\d+)*(?:[a-z]+)?|[\p{L}\p{M}]+(?:'[\p{L}]+)*/giu

interface Piece {
  readonly text: string
  readonly question: boolean
  readonly quoted: boolean
}

// A sentence ends at . ! ? ; a line break or a dash; what stands in double quotes is a piece of its own.
function* pieces(text: string): Generator<Piece> {
  let quoted = false
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const character = text[at]
    const ends = character === undefined || enders.has(character)
    if (!ends && character !== '"') continue
    if (character === '.' && /\d/.test(text[at + 1] ?? '')) continue
    yield { text: text.slice(start, at), question: character === '?', quoted }
    if (character === '"') quoted = !quoted
    start = at + 1
  }
}

const enders = new Set(['.', '!', '?', ';', '\n', '…', '–', '—', ':', '(', ')'])

function unquote(text: string): string {
  return (
    text
      .replaceAll(/[’‘ʼ`´]/g, "'")
      .replaceAll(/[“”«»„]/g, '"')
      // No negation.
      .replaceAll(/\bno-show\b/gi, 'noshow')
      .replaceAll(/(^|[\s(])'([^'\n]{2,80})'(?=[\s.,!?)]|$)/g, '$1"$2"')
  )
}

// A quotation inside a sentence does not end the sentence around it, but its words are told apart.
function addSentence(sentences: Sentence[], sentence: Sentence, quoted: boolean): void {
  sentences.push(quoted ? { ...sentence, question: false } : sentence)
}

/** The words that one written token stands for: "hasn't" is two. */
export function plainWords(raw: string, spelling: Spelling | null): string[] {
  const lower = raw.toLowerCase()
  if (/^[£$€₹]/.test(lower)) return [lower.replaceAll(/\s/g, '')]
  const unit = /^(\d+(?:[.,:]\d+)*)([a-z]+)$/.exec(lower)
  if (unit && !/^(st|nd|rd|th)$/.test(unit[2] ?? '')) return [unit[1] ?? '', unit[2] ?? '']
  const known = contractions.get(lower)
  if (known) return [...known]
  const [stem = '', ending] = lower.split("'")
  if (ending === undefined) return [spelling ? spelling.mend(lower) : lower]
  const mended = spelling ? spelling.mend(stem) : stem
  if (ending === 't' && stem.endsWith('n')) return [stem.slice(0, -1), 'not']
  const tail = endings.get(ending)
  return [mended, tail ?? ''].filter((word) => word !== '')
}

/** "The power's been out" has, "the driver's late" is, "my sister's wedding" stays: what follows tells. */
export function spellOut(words: readonly string[]): string[] {
  return words.map((word, at) => {
    if (word !== "'s" && word !== 'is') return word
    const next = words[at + 1] ?? ''
    if (afterHas.has(next)) return 'has'
    return word === "'s" &&
      (afterIs.has(next) || /^(?:un)?[a-z]{4,}ing$/.test(next)) &&
      !things.has(next)
      ? 'is'
      : word
  })
}

const afterHas = new Set('been got had gone passed died become'.split(' '))
const afterIs = new Set(
  'not still never always so too very really just now only already a an the out off up down in on late broken dead wrong missing today tonight tomorrow this next useless awful terrible rude gone'.split(
    ' ',
  ),
)
const things = new Set(
  'wedding building booking cleaning painting meeting hearing evening morning clothing heating lighting parking training opening landing christening reading spelling'.split(
    ' ',
  ),
)

const endings: ReadonlyMap<string, string> = new Map([
  ['s', "'s"],
  ['m', 'am'],
  ['re', 'are'],
  ['ve', 'have'],
  ['ll', 'will'],
  ['d', 'would'],
])

const contractions = new Map<string, readonly string[]>(
  Object.entries({
    "can't": ['can', 'not'],
    cant: ['can', 'not'],
    cannot: ['can', 'not'],
    "won't": ['will', 'not'],
    wont: ['will', 'not'],
    "shan't": ['shall', 'not'],
    "ain't": ['is', 'not'],
    aint: ['is', 'not'],
    im: ['i', 'am'],
    ive: ['i', 'have'],
    youre: ['you', 'are'],
    theyre: ['they', 'are'],
    youve: ['you', 'have'],
    gonna: ['going', 'to'],
    wanna: ['want', 'to'],
    gotta: ['have', 'to'],
    dunno: ['do', 'not', 'know'],
    ...isFor('it', 'that', 'what', 'where', 'who', 'there', 'he', 'she', 'how', 'here'),
    its: ['it', 'is'],
    "let's": ['let', 'us'],
    ...notFor(...'do did does is was has have could would should are were had need'.split(' ')),
  }),
)

function isFor(...words: string[]): Record<string, string[]> {
  return Object.fromEntries(
    words.flatMap((word) => [
      [`${word}'s`, [word, 'is']],
      ...(['that', 'what', 'where', 'who', 'there'].includes(word)
        ? [[`${word}s`, [word, 'is']]]
        : []),
    ]),
  )
}

function notFor(...words: string[]): Record<string, string[]> {
  return Object.fromEntries(
    words.flatMap((word) => [
      [`${word}n't`, [word, 'not']],
      [`${word}nt`, [word, 'not']],
    ]),
  )
}
