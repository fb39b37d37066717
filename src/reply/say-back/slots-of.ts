import type { Word } from './hear-words.ts'
import type { SlotKind, SlotMatch } from './slot-kinds.ts'

/** What slots a sentence holds, each kind looked up once. */
export interface FoundSlots {
  at(kind: string, place: number): SlotMatch | null
  any(kind: string): boolean
}

export function slotsOf(words: readonly Word[], kinds: ReadonlyMap<string, SlotKind>): FoundSlots {
  const found = new Map<string, readonly (SlotMatch | null)[]>()
  return {
    at: (kind, place) => all(kind)[place] ?? null,
    any: (kind) => all(kind).some((match) => match !== null),
  }

  function all(kind: string): readonly (SlotMatch | null)[] {
    const known = found.get(kind)
    if (known) return known
    const look = kinds.get(kind)
    let taken = 0
    const matches = words.map((_, place) => {
      // "Card" in "gift card", "bag" in "the zip on the bag": a name inside a longer one is none.
      const match = place < taken ? null : (look?.(words, place) ?? null)
      if (match) taken = place + match.length
      return match
    })
    found.set(kind, matches)
    return matches
  }
}
