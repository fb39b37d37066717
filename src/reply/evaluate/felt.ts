import {
  type Emotion,
  emotions,
  type HandoverReason,
  type Kind,
  kinds,
  type Level,
  levels,
  nothingRead,
  type Reading,
  styles,
} from '../../conversation/index.ts'
import type { Move } from '../plan.ts'

/**
 * A reading in a few words, as the golden set writes it: "moderate anger sarcasm". Level, feeling, then what else is true:
 * a kind, a style, `sarcasm`, `other` (about somebody else), `wish` (asks for a person), `repeat` (third contact).
 */
export function feltFrom(words: string): Reading {
  const [level = 'none', feeling = 'neutral', ...more] = words.split(' ')
  const felt = {
    level: levels.find((each): each is Level => each === level) ?? 'none',
    score: 0,
    kind: kinds.find((kind): kind is Kind => more.includes(kind)) ?? null,
  }
  return {
    ...nothingRead,
    ...felt,
    emotion: emotions.find((each): each is Emotion => each === feeling) ?? 'neutral',
    style: styles.find((style) => more.includes(style)) ?? 'plain',
    language: 'en',
    wantsPerson: more.includes('wish'),
    repeatContact: more.includes('repeat'),
    sarcasm: more.includes('sarcasm'),
    about: more.includes('other') ? 'other' : 'customer',
    alone: felt,
  }
}

/** What the turn would do about such a reading when no flow runs. */
export function moveFor(reading: Reading): Move {
  const reason = reasonFor(reading)
  return reason
    ? { type: 'hand-over', reason, availability: somebodyIsThere, says: [] }
    : { type: 'listen', misses: 1, offerPerson: reading.level === 'moderate' }
}

const somebodyIsThere = { people: true, opensAt: null, position: null }

function reasonFor({ level, kind, wantsPerson, repeatContact }: Reading): HandoverReason | null {
  if (level === 'crisis') return 'crisis'
  if (level === 'severe') return 'distress'
  if (kind) return 'sensitive'
  if (wantsPerson) return 'wish'
  return repeatContact ? 'repeat-contact' : null
}
