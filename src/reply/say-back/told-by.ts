import type { Draft } from '../wording/draft.ts'
import { holdsSecrets, withoutSecrets } from '../wording/hidden-details.ts'
import type { FrameBook } from './frame-book.ts'
import { type Knows, retell, type Told } from './retell/index.ts'

/** What the customer told, in their own clauses turned round; null where it is no fact about them, or settled. */
export function toldBy({ plan, voice, hits }: Draft): Told | null {
  const { about, kind, level } = plan.reading
  // Where somebody may be in danger or in grief, nothing but what was written for it is said.
  if (level === 'crisis' || (kind !== null && kind !== 'complaint_legal')) return null
  if (hits.some(({ frame }) => danger.test(frame.id))) return null
  if (about === 'quoted' || about === 'hypothetical' || about === 'past') return null
  if (holdsSecrets(plan.text)) return null
  if (hits.some(({ frame }) => frame.id === 'guard.settled')) return null
  const told = retell(withoutSecrets(plan.text, hole), knowsOf(voice.frames))
  const lower = told?.said.toLowerCase() ?? ''
  return voice.neverSay.some((phrase) => lower.includes(phrase)) ? null : told
}

const danger = /^(?:self_harm\.(?!soon)|hazard\.)|^(?:abuse|medical)\.now$/

// A clause with something hidden is not said back: the number keeps it silent.
const hole = ' 00000 '

const known = new WeakMap<FrameBook, Knows>()

function knowsOf(book: FrameBook): Knows {
  const before = known.get(book)
  if (before) return before
  const knows: Knows = {
    typos: book.typos.known,
    names: named.flatMap((kind) => book.kinds.get(kind) ?? []),
    retold: byFirst(book.turns.retold),
    leftOut: book.turns.leftOut,
    isWord: (word) => book.groupsOf.has(word),
  }
  known.set(book, knows)
  return knows
}

function byFirst(retold: ReadonlyMap<string, string>): Knows['retold'] {
  const rows = [...retold].map(([heard, said]) => ({
    heard: heard.split(' '),
    said: said.split(' '),
  }))
  return Map.groupBy(rows, ({ heard: [first = ''] }) => first)
}

/** Slots that name a thing or somebody by its trade. */
const named = ['thing', 'subject', 'who', 'ride', 'supply']
