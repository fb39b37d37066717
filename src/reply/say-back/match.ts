import type { Word } from './hear-words.ts'
import type { Item, Pattern } from './pattern.ts'
import type { SlotMatch } from './slot-kinds.ts'
import type { FoundSlots } from './slots-of.ts'

export interface Match {
  readonly start: number
  readonly end: number
  readonly slots: Readonly<Record<string, SlotMatch & { readonly at: number }>>
}

/** Finds a pattern in a sentence. Places that failed are remembered, so the work is words × items, whatever the text. */
export function matchPattern(
  pattern: Pattern,
  words: readonly Word[],
  found: FoundSlots,
): Match | null {
  let first = 0
  while (first < words.length && !couldStart(pattern[0], words, first, found)) first += 1
  if (first === words.length) return null
  const failed = new Uint8Array(pattern.length * (words.length + 1))
  const slots: Record<string, SlotMatch & { at: number }> = {}

  function from(item: number, at: number): number | null {
    const current = pattern[item]
    if (!current) return at
    const key = item * (words.length + 1) + at
    if (failed[key] === 1) return null
    const end = tryItem(current, item, at)
    if (end === null) failed[key] = 1
    return end
  }

  function tryItem(current: Item, item: number, at: number): number | null {
    switch (current.type) {
      case 'start':
        return at === 0 ? from(item + 1, at) : null
      case 'end':
        return at === words.length ? from(item + 1, at) : null
      case 'gap':
        for (let skip = 0; skip <= current.most && at + skip <= words.length; skip++) {
          // A short gap stays between two commas.
          if (current.most < 5 && skip > 0 && words[at + skip - 1]?.afterComma) return null
          // "my … birthday" must not reach into "my sister's birthday".
          if (current.most <= 2 && skip > 0 && words[at + skip - 1]?.is === "'s") return null
          const end = from(item + 1, at + skip)
          if (end !== null) return end
        }
        return null
      case 'words':
        if (current.firsts && !current.firsts.has(words[at]?.is ?? '')) {
          return current.optional ? from(item + 1, at) : null
        }
        for (const phrase of current.phrases) {
          if (!isHere(phrase, words, at)) continue
          const end = from(item + 1, at + phrase.length)
          if (end !== null) return end
        }
        return current.optional ? from(item + 1, at) : null
      case 'slot': {
        const slot = found.at(current.kind, at)
        if (slot) {
          const end = from(item + 1, at + slot.length)
          if (end !== null) {
            slots[current.name] = { ...slot, at }
            return end
          }
        }
        return current.optional ? from(item + 1, at) : null
      }
    }
  }

  let best: Match | null = null
  for (let start = first; start < words.length; start++) {
    if (!couldStart(pattern[0], words, start, found)) continue
    for (const name of Object.keys(slots)) delete slots[name]
    const end = from(0, start)
    // The tightest fit names the right thing: "the coat, but the zip broke" is about the zip.
    if (end !== null && (!best || end - start < best.end - best.start)) {
      best = { start, end, slots: { ...slots } }
    }
  }
  return best
}

function couldStart(
  first: Item | undefined,
  words: readonly Word[],
  at: number,
  found: FoundSlots,
): boolean {
  if (first?.type === 'start') return at === 0
  if (first?.type === 'slot' && !first.optional) return found.at(first.kind, at) !== null
  if (first?.type !== 'words' || first.optional) return true
  if (first.firsts && !first.firsts.has(words[at]?.is ?? '')) return false
  for (const phrase of first.phrases) if (isHere(phrase, words, at)) return true
  return false
}

// Tried for thousands of patterns in every message, so without a closure or a new string.
function isHere(phrase: readonly string[], words: readonly Word[], at: number): boolean {
  for (let offset = 0; offset < phrase.length; offset++) {
    const part = phrase[offset] ?? ''
    const word = words[at + offset]?.is
    if (word === undefined) return false
    if (part.endsWith('*') ? !begins(word, part) : word !== part) return false
  }
  return true
}

/** `part` ends in a `*`. */
function begins(word: string, part: string): boolean {
  const length = part.length - 1
  if (word.length < length) return false
  for (let at = 0; at < length; at++) {
    if (word.charCodeAt(at) !== part.charCodeAt(at)) return false
  }
  return true
}
