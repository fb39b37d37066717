import type { Pattern } from './pattern.ts'
import type { SlotKind } from './slot-kinds.ts'
import type { Spelling } from './spelling.ts'

/** What a frame tells us. Only the first five are ever said back as facts. */
export const roles = [
  'problem',
  'aggravation',
  'impact',
  'want',
  'liking',
  'praise',
  'stake',
  'matter',
  'hazard',
  'manner',
  'feeling',
  'denied',
  'guard',
  'situation',
] as const
export type Role = (typeof roles)[number]

export interface Frame {
  readonly id: string
  readonly role: Role
  readonly patterns: readonly Pattern[]
  /** Clauses in the second person, without capital and full stop; `{slots}` filled from what was heard. */
  readonly say: readonly string[]
  /** Name of a step in `voice.en.yaml`: what to ask or offer next. */
  readonly step: string | null
  /** A more telling frame is said before a vaguer one. */
  readonly weight: number
  /** Said only to somebody who is upset. */
  readonly upset: boolean
  /** Plain words that silence this frame when one stands in the fitting part or three words around it. */
  readonly unless: readonly string[]
  /** Guards that this frame is not afraid of. */
  readonly despite: readonly string[]
}

export interface FrameBook {
  readonly frames: readonly Frame[]
  readonly candidates: readonly Candidate[]
  /** Group of words → places of the candidates to look at when one of its words is there; `null`: those to look at always. */
  readonly placesOf: ReadonlyMap<number | null, readonly number[]>
  /** Word → the groups of words that it belongs to; a pattern names the groups that it cannot do without. */
  readonly groupsOf: ReadonlyMap<string, readonly number[]>
  readonly groupCount: number
  readonly kinds: ReadonlyMap<string, SlotKind>
  readonly typos: Spelling
  readonly turns: Turns
}

/** Turns of phrase of customers that we say in other words, and words that we leave out. */
export interface Turns {
  readonly retold: ReadonlyMap<string, string>
  readonly leftOut: ReadonlySet<string>
}

export interface Candidate {
  readonly frame: Frame
  readonly pattern: Pattern
  /** Of each of these groups, at least one word must stand in the sentence. */
  readonly needs: readonly number[]
  /** Slots that must be found. */
  readonly slots: readonly string[]
}

/** Notes which words every pattern needs, so that a sentence is only compared with those that could fit. */
export function indexFrames(
  frames: readonly Frame[],
  kinds: ReadonlyMap<string, SlotKind>,
  typos: Spelling,
  turns: Turns,
): FrameBook {
  const groups = new Map<string, number>()
  const sizes: number[] = []
  const groupsOf = new Map<string, number[]>()
  const candidates = frames.flatMap((frame) =>
    frame.patterns.map((pattern) => ({
      frame,
      pattern,
      needs: tellingWords(pattern).map(groupFor),
      slots: neededSlots(pattern),
    })),
  )
  const placesOf = new Map<number | null, number[]>()
  candidates.forEach(({ needs }, place) => {
    const rarest = needs.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0] ?? null
    placesOf.set(rarest, [...(placesOf.get(rarest) ?? []), place])
  })
  return { frames, candidates, placesOf, groupsOf, groupCount: groups.size, kinds, typos, turns }

  function sizeOf(group: number): number {
    return sizes[group] ?? 0
  }

  function groupFor(words: readonly string[]): number {
    const name = words.join(' ')
    const known = groups.get(name)
    if (known !== undefined) return known
    const group = groups.size
    groups.set(name, group)
    sizes[group] = words.length
    for (const word of words) groupsOf.set(word, [...(groupsOf.get(word) ?? []), group])
    return group
  }
}

/** The first words of every item that must be there; an item with a `word*` cannot be looked up. */
function tellingWords(pattern: Pattern): string[][] {
  return pattern.flatMap((item) => {
    if (item.type !== 'words' || item.optional) return []
    const firsts = [...new Set(item.phrases.map(([first = '']) => first))].sort()
    return firsts.some((first) => first.endsWith('*') || first === '') ? [] : [firsts]
  })
}

function neededSlots(pattern: Pattern): string[] {
  return pattern.flatMap((item) => (item.type === 'slot' && !item.optional ? [item.kind] : []))
}
