import type { Pattern } from './pattern.ts'
import type { SlotKind } from './slot-kinds.ts'
import type { Spelling } from './spelling.ts'

/** What a frame tells us. Only the first four are ever said back as facts. */
export const roles = [
  'problem',
  'aggravation',
  'impact',
  'want',
  'liking',
  'praise',
  'ask',
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
  /** Guards that this frame is not afraid of. */
  readonly despite: readonly string[]
}

export interface FrameBook {
  readonly frames: readonly Frame[]
  /** First word of a telling item → the patterns that cannot match without it. */
  readonly byWord: ReadonlyMap<string, readonly Candidate[]>
  readonly always: readonly Candidate[]
  readonly kinds: ReadonlyMap<string, SlotKind>
  readonly typos: Spelling
}

export interface Candidate {
  readonly frame: Frame
  readonly pattern: Pattern
  readonly order: number
}

/** Sorts the patterns by the words that they need, so that a message looks only at those that could fit. */
export function indexFrames(
  frames: readonly Frame[],
  kinds: ReadonlyMap<string, SlotKind>,
  typos: Spelling,
): FrameBook {
  const byWord = new Map<string, Candidate[]>()
  const always: Candidate[] = []
  let order = 0
  for (const frame of frames) {
    for (const pattern of frame.patterns) {
      const candidate = { frame, pattern, order: order++ }
      const needed = neededWords(pattern)
      if (needed.length === 0) always.push(candidate)
      for (const word of needed) byWord.set(word, [...(byWord.get(word) ?? []), candidate])
    }
  }
  return { frames, byWord, always, kinds, typos }
}

function neededWords(pattern: Pattern): string[] {
  let best: string[] = []
  for (const item of pattern) {
    if (item.type !== 'words' || item.optional) continue
    const firsts = [...new Set(item.phrases.map(([first = '']) => first))]
    if (firsts.some((first) => first.endsWith('*') || first === '')) continue
    if (best.length === 0 || cost(firsts) < cost(best)) best = firsts
  }
  return best
}

const everyday = new Set(
  'i my the a is are have has not do it to you of on in and that this me we no'.split(' '),
)

function cost(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (everyday.has(word) ? 20 : 1), 0)
}
