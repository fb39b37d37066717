import type { Draft } from '../wording/draft.ts'
import { holdsSecrets, withoutSecrets } from '../wording/hidden-details.ts'
import type { FrameBook } from './frame-book.ts'
import { matterOf } from './matter-of.ts'
import { type Knows, retell, type Told } from './retell/index.ts'
import { thingIn } from './thing-in.ts'

/** The message in their own clauses turned round, whatever else is known of it. */
export function retoldIn(draft: Draft): Told | null {
  const before = lastTold.get(draft)
  if (before !== undefined) return before
  const told = retell(withoutSecrets(draft.plan.text, hole), knowsOf(draft.voice.frames))
  lastTold.set(draft, told)
  return told
}

/** The same draft is asked several times in a row: whether it tells of trouble, then for the words. */
const lastTold = new WeakMap<Draft, Told | null>()

/**
 * The trouble that stands beside a danger which is only suspected: told plainly enough that the danger may be misheard.
 * Null where the words themselves speak of danger.
 */
export function toldBeside(draft: Draft): Told | null {
  if (!maySpeakBeside(draft)) return null
  const told = retoldIn(draft)
  return told && isPlainTrouble(draft, told) && mayLeave(draft, told.said) ? told : null
}

/** False where the words themselves speak of danger, or hold something private. */
export function maySpeakBeside(draft: Draft): boolean {
  const { text } = draft.plan
  return !tellsOfDanger(draft) && !holdsSecrets(text) && !bleak.test(text.toLowerCase())
}

/** So much trouble, of a matter that we know or with a thing or somebody's service named, that it can hardly be about themselves. */
export function isPlainTrouble(draft: Draft, told: Pick<Told, 'weight' | 'said'>): boolean {
  const { matter } = draft.plan.reading
  const isKnown = matterOf(draft) !== null || (matter?.confidence ?? 0) >= likely
  return told.weight >= plain && (isKnown || namesService(draft, told.said))
}

/** Of the learned matter. */
const likely = 0.5

const plain = 2

// A thing that was bought, or whom they deal with: "your app", "the driver", "the 8.14", "came from us".
function namesService(draft: Draft, said: string): boolean {
  const { heard, voice } = draft
  if (thingIn(draft) !== null || /\b(?:we|us|our)\b/.test(said)) return true
  const kinds = services.flatMap((name) => voice.frames.kinds.get(name) ?? [])
  return heard.sentences.some(({ words }) =>
    words.some((word, at) => word.is === 'your' || kinds.some((kind) => kind(words, at) !== null)),
  )
}

const services = ['ride', 'supply', 'who']

/** A word of theirs speaks of danger to somebody. */
export function tellsOfDanger({ hits }: Draft): boolean {
  return hits.some(({ frame }) => danger.test(frame.id))
}

const danger = /^(?:self_harm\.(?!soon)|hazard\.)|^medical\.now$/

export function mayLeave({ voice }: Draft, said: string): boolean {
  const lower = said.toLowerCase()
  return !bleak.test(lower) && !voice.neverSay.some((phrase) => lower.includes(phrase))
}

/** What sounds as if somebody saw no sense in going on: nothing of such a message is said back. */
export function isBleak(text: string): boolean {
  return hopeless.test(text.toLowerCase())
}

const hopeless =
  /\bsee (?:the|a|any) point\b|\bpoint (?:of me|in me|in living|of living|in life|in anything)\b|\bnothing matters\b|\bbetter off without me\b/

// Hopelessness is never mirrored, whatever it is about.
const bleak =
  /\bpoint (?:in|of|to) (?:any|it|life|going)|\bno point\b|\bnothing left\b|\bsee the point\b|\bgiv(?:e|en|ing) up\b|\bgo on\b(?! (?:sale|strike|holiday|the|my|your|a))|\bcarry on (?:like|any)|\bnothing matters\b|\btired of (?:life|living|everything)|\byou (?:don't|can't|cannot)\b.* any ?more$|\bwithout (?:her|him|them|you)$|\bbetter off\b/

// A clause with something hidden is not said back: the number keeps it silent.
const hole = ' 00000 '

const known = new WeakMap<FrameBook, Knows>()

function knowsOf(book: FrameBook): Knows {
  const before = known.get(book)
  if (before) return before
  const knows: Knows = {
    typos: book.typos.known,
    spelling: book.typos,
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
