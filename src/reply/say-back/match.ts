import type { Word } from './hear-words.ts'
import type { Item, Pattern } from './pattern.ts'
import type { SlotKind, SlotMatch } from './slot-kinds.ts'

export interface Match {
  readonly start: number
  readonly end: number
  readonly slots: Readonly<Record<string, SlotMatch & { readonly at: number }>>
}

/** Finds a pattern in a sentence. Places that failed are remembered, so the work is words × items, whatever the text. */
export function matchPattern(
  pattern: Pattern,
  words: readonly Word[],
  kinds: ReadonlyMap<string, SlotKind>,
): Match | null {
  const failed = new Set<number>()
  const slots: Record<string, SlotMatch & { at: number }> = {}

  function from(item: number, at: number): number | null {
    const current = pattern[item]
    if (!current) return at
    const key = item * 1024 + at
    if (failed.has(key)) return null
    const end = tryItem(current, item, at)
    if (end === null) failed.add(key)
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
        for (const phrase of current.phrases) {
          if (!isHere(phrase, words, at)) continue
          const end = from(item + 1, at + phrase.length)
          if (end !== null) return end
        }
        return current.optional ? from(item + 1, at) : null
      case 'slot': {
        const found = kinds.get(current.kind)?.(words, at) ?? null
        if (found) {
          const end = from(item + 1, at + found.length)
          if (end !== null) {
            slots[current.name] = { ...found, at }
            return end
          }
        }
        return current.optional ? from(item + 1, at) : null
      }
    }
  }

  let best: Match | null = null
  for (let start = 0; start < words.length; start++) {
    for (const name of Object.keys(slots)) delete slots[name]
    const end = from(0, start)
    // The tightest fit names the right thing: "the coat, but the zip broke" is about the zip.
    if (end !== null && (!best || end - start < best.end - best.start)) {
      best = { start, end, slots: { ...slots } }
    }
  }
  return best
}

function isHere(phrase: readonly string[], words: readonly Word[], at: number): boolean {
  return phrase.every((part, offset) => {
    const word = words[at + offset]?.is
    if (word === undefined) return false
    return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part
  })
}
