import type { Why } from '../../conversation/index.ts'
import type { Reply } from '../plan.ts'

/** How long a part is kept that nothing may push out. */
export const always = Number.POSITIVE_INFINITY

/** One thing said in a reply. */
export interface Part {
  readonly part: string
  readonly id: string
  readonly text: string
  /** Dropped first when the reply is too long: lowest number first; `always` is never dropped. */
  readonly keep: number
  /** The same without a word of introduction, to stand behind a colon. */
  readonly bare?: string
}

export interface Line {
  readonly parts: readonly Part[]
  readonly options?: readonly string[]
  readonly why?: readonly Why[]
  /** Words. */
  readonly limit: number
}

/** Joins the parts, leaving out the least needed ones until the length is right. */
export function finishLine({ parts, options = [], why = [], limit }: Line): Reply {
  let left = parts.filter(({ text }) => text !== '')
  while (wordsIn(left) > limit) {
    const least = left.reduce((low, part) => (part.keep < low.keep ? part : low))
    if (least.keep === always) break
    left = left.filter((part) => part !== least)
  }
  return {
    text: joined(left),
    options: [...new Set(options)],
    why: [...left.map(({ part, id }) => ({ part, chose: id })), ...why],
  }
}

function joined(parts: readonly Part[]): string {
  return parts
    .map(({ text }, at) => (parts[at - 1]?.text.endsWith(':') ? text.trim() : capital(text.trim())))
    .join(' ')
    .replaceAll(/ {2,}/g, ' ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function wordsIn(parts: readonly Part[]): number {
  return countWords(joined(parts))
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
