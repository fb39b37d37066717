import { fold } from './fold.ts'
import { withoutNames } from './names.ts'
import { respell, type Spelling } from './respell.ts'

/** One word of the plain copy. `start` and `end` are UTF-16 units of the original text. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A message as words: contractions opened, text-speak written out, punctuation as words of its own. */
export interface Spoken {
  readonly original: string
  readonly words: readonly Word[]
  /** All words with one space after each and one before the first. */
  readonly line: string
}

export const longestText = 8000

export function toWords(text: string, spelling: Spelling): Spoken {
  const words = withoutNames(respell(chunks(text.slice(0, longestText)), spelling), text)
  let line = ' '
  for (const word of words) line += `${word.text} `
  return { original: text, words, line }
}

const piece =
  /https?:\/\/[^ \n]{1,200}|www\.[^ \n]{1,200}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|:[a-z]+:|[>]?[:;=]['‑-]?[()[\]dpo/\\|3]{1,8}(?![a-z0-9])|<\/?3|t_t|-_-|\n+|[.!?]+|[\u3040-\u30ff\u4e00-\u9fff]|(?:(?![\u3040-\u30ff\u4e00-\u9fff])[\p{L}\p{N}_'@$*#%+&]|(?<=[a-z])!(?=[a-z]))+|[,;:"()/\\~^=<>|[\]{}-]/gu

function chunks(text: string): Word[] {
  const { plain, starts, ends } = fold(text)
  const found: Word[] = []
  let last = ''
  for (const match of plain.matchAll(piece)) {
    if (/^[-/~]$/.test(match[0]) && joins(plain, match.index)) continue
    const word = wordOf(match[0])
    if (word === '' || (word === last && /^[.!?,;:"()/\\~^=<>|[\]{}-]$/.test(word))) continue
    last = word
    const from = match.index
    found.push({
      text: word,
      start: starts[from] ?? 0,
      end: ends[from + match[0].length - 1] ?? text.length,
    })
  }
  return found
}

/** A hyphen inside a word holds it together; the parts are words. */
function joins(plain: string, at: number): boolean {
  return /[a-z]/.test(plain[at - 1] ?? '') && /[a-z]/.test(plain[at + 1] ?? '')
}

function wordOf(raw: string): string {
  const first = raw[0] ?? ''
  if (first === '\n') return '.'
  if (/^[.!?]+$/.test(raw)) return raw.includes('?') ? '?' : raw.includes('!') ? '!' : '.'
  if (/^(https?:\/\/|www\.)/.test(raw)) return 'url'
  if (/^[^@]+@[^@]+\.[^@]+$/.test(raw)) return 'mail'
  if (/^>?[:;=]['‑-]?[([/\\|]+$|^<\/3|^t_t|^-_-/.test(raw))
    return raw.includes("'") ? ':crying:' : ':sad:'
  if (/^>?[:;=]['‑-]?[)\]dp3]+$|^<3/.test(raw)) return ':happy:'
  if (/^[:;=]['‑-]?o$/.test(raw)) return ':shocked:'
  return raw.replace(/^[@#%+&_']+|['%+&_]+$/g, '')
}
