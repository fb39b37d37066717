import { plainWords, spellOut } from './hear-words.ts'

/** A pattern is a row of items; every word is already plain. */
export type Item =
  | {
      readonly type: 'words'
      readonly phrases: readonly (readonly string[])[]
      /** The words that a phrase can begin with; null when one begins with a `word*`. */
      readonly firsts: ReadonlySet<string> | null
      readonly optional: boolean
    }
  | {
      readonly type: 'slot'
      readonly name: string
      readonly kind: string
      readonly optional: boolean
    }
  | { readonly type: 'gap'; readonly most: number }
  | { readonly type: 'start' | 'end' }

export type Pattern = readonly Item[]

/**
 * `{thing} … [hasn't|not] … [arrived|turned up]`: words, `[either|or]`, a `{slot}`, a gap of up to four words (`…7` for seven),
 * `^` and `$` for the ends of a sentence, `word*` for every ending, `?` after what may be missing, `@name` for a list of phrases.
 * Throws an Error in plain words when it cannot be read.
 */
export function parsePattern(text: string, lists: ReadonlyMap<string, readonly string[]>): Pattern {
  const items: Item[] = []
  for (const [piece] of text.replaceAll('...', '…').matchAll(pieces))
    items.push(...toItems(piece, lists))
  if (!items.some(({ type }) => type === 'words' || type === 'slot')) {
    throw new Error(`“${text}” has no word to look for.`)
  }
  return items
}

const pieces = /\[[^\]]*\]\??|\{[^}]*\}\??|…\d*|\S+/g

function toItems(piece: string, lists: ReadonlyMap<string, readonly string[]>): Item[] {
  if (piece === '^') return [{ type: 'start' }]
  if (piece === '$') return [{ type: 'end' }]
  if (piece.startsWith('…')) return [{ type: 'gap', most: Number(piece.slice(1) || 4) }]
  const optional = piece.endsWith('?')
  const body = optional ? piece.slice(0, -1) : piece
  if (body.startsWith('{')) {
    const [name = '', kind = name] = body.slice(1, -1).split(':')
    return [{ type: 'slot', name, kind, optional }]
  }
  const alternatives = body.startsWith('[') ? body.slice(1, -1).split('|') : [body]
  const phrases = alternatives.flatMap((alternative) => phrasesOf(alternative.trim(), lists))
  const [only] = phrases
  // "hasn't" is two words in a row, not a choice.
  if (!optional && phrases.length === 1 && only) {
    return only.map((word) => wordsItem([[word]], false))
  }
  return [wordsItem(phrases, optional)]
}

function wordsItem(phrases: readonly (readonly string[])[], optional: boolean): Item {
  const firsts = phrases.map(([first = '']) => first)
  const anyEnding = firsts.some((first) => first.endsWith('*'))
  return { type: 'words', phrases, firsts: anyEnding ? null : new Set(firsts), optional }
}

function phrasesOf(
  alternative: string,
  lists: ReadonlyMap<string, readonly string[]>,
): (readonly string[])[] {
  if (!alternative.startsWith('@')) return [phraseOf(alternative)]
  const list = lists.get(alternative.slice(1))
  if (!list) throw new Error(`There is no list called ${alternative}.`)
  return list.map(phraseOf)
}

export function phraseOf(text: string): string[] {
  const words = text
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .flatMap((word) => (word.endsWith('*') ? [word.toLowerCase()] : plainWords(word, null)))
  return spellOut(words)
}
