import { type Emotion, isAtLeast, type Kind, type Reading } from '../../conversation/index.ts'
import { howSure, speaksOfIt } from '../sensitive/how-sure.ts'
import type { Draft } from '../wording/draft.ts'
import { holdsSecrets, withoutSecrets } from '../wording/hidden-details.ts'
import type { FrameBook } from './frame-book.ts'
import { questionFrom, quotedFrom } from './in-their-words.ts'
import { matterOf } from './matter-of.ts'
import { type Knows, retell, type Told } from './retell/index.ts'
import { tells } from './tells.ts'

/** What the customer told, in their own clauses turned round; null where it is no fact about them, or settled. */
export function toldBy(draft: Draft): Told | null {
  if (!mayBeSaidBack(draft)) return null
  const { plan, voice } = draft
  const told = retell(withoutSecrets(plan.text, hole), knowsOf(voice.frames))
  if (isVague(draft) && (told?.weight ?? 0) < plainTrouble) return null
  return told && mayLeave(draft, told.said) ? told : null
}

/** The sentence of theirs that tells most, to stand in quotation marks; null where none may. */
export function quoteBy(draft: Draft): { readonly said: string; readonly weight: number } | null {
  if (!mayBeSaidBack(draft) || isVague(draft)) return null
  const quote = quotedFrom(draft.plan.text, draft.voice.frames.typos)
  return quote && mayLeave(draft, quote.said) ? quote : null
}

/** Their question word for word; null when it may not be said. */
export function questionBy(draft: Draft): string | null {
  if (!mayBeSaidBack(draft)) return null
  const said = questionFrom(draft.plan.text, draft.voice.frames.typos)
  return said && mayLeave(draft, said) ? said : null
}

function mayBeSaidBack(draft: Draft): boolean {
  const { plan, hits } = draft
  const { about, level } = plan.reading
  if (level === 'crisis' || isGrave(draft)) return false
  if (hits.some(({ frame }) => danger.test(frame.id))) return false
  if (about === 'quoted' || about === 'hypothetical' || about === 'past') return false
  return !holdsSecrets(plan.text) && !tells(draft, 'guard.settled')
}

function mayLeave({ voice }: Draft, said: string): boolean {
  const lower = said.toLowerCase()
  return !voice.neverSay.some((phrase) => lower.includes(phrase))
}

// Of somebody sad or frightened only a trouble that we know is told: the rest may be about themselves.
function isVague(draft: Draft): boolean {
  return isLow(draft.plan.reading) && matterOf(draft) === null
}

/** So much trouble with a thing or a service that it can hardly be about themselves. */
const plainTrouble = 2.4

function isLow({ emotion, level }: Reading): boolean {
  return (
    (sad.has(emotion) && isAtLeast(level, 'mild')) ||
    (low.has(emotion) && isAtLeast(level, 'moderate'))
  )
}

const sad: ReadonlySet<Emotion> = new Set<Emotion>(['sadness', 'grief'])
const low: ReadonlySet<Emotion> = new Set<Emotion>(['overwhelm', 'fear'])

// Where somebody may be in danger or in grief, nothing but what was written for it is said.
function isGrave(draft: Draft): boolean {
  const { kind } = draft.plan.reading
  if (kind === null) return false
  return !mayBeTold.has(kind) || speaksOfIt(howSure(draft))
}

const mayBeTold: ReadonlySet<Kind> = new Set<Kind>([
  'medical',
  'financial_hardship',
  'discrimination',
  'complaint_legal',
])

const danger = /^(?:self_harm\.(?!soon)|hazard\.)|^medical\.now$/

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
