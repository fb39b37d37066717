import {
  type Emotion,
  emotions,
  type HandoverReason,
  type Kind,
  kinds,
  type Level,
  levels,
  type Reading,
  styles,
} from '../../../src/conversation/index.ts'
import type { Move } from '../../../src/reply/index.ts'
import { readingOf, somebody } from './real-voice.ts'

/**
 * A reading in a few words, as the golden set writes it: "moderate anger sarcasm". Level, feeling, then what else is true:
 * a kind, a style, `sarcasm`, `other` (about somebody else), `wish` (asks for a person), `repeat` (third contact).
 */
export function feltFrom(words: string): Reading {
  const [level = 'none', feeling = 'neutral', ...more] = words.split(' ')
  return readingOf({
    level: levels.find((each): each is Level => each === level) ?? 'none',
    emotion: emotions.find((each): each is Emotion => each === feeling) ?? 'neutral',
    kind: kinds.find((kind): kind is Kind => more.includes(kind)) ?? null,
    style: styles.find((style) => more.includes(style)) ?? 'plain',
    sarcasm: more.includes('sarcasm'),
    about: more.includes('other') ? 'other' : 'customer',
    wantsPerson: more.includes('wish'),
    repeatContact: more.includes('repeat'),
  })
}

/** What the turn would do about such a reading when no flow runs. */
export function moveFor(reading: Reading): Move {
  const reason = reasonFor(reading)
  return reason
    ? { type: 'hand-over', reason, availability: somebody, says: [] }
    : { type: 'listen', misses: 1, offerPerson: reading.level === 'moderate' }
}

function reasonFor({ level, kind, wantsPerson, repeatContact }: Reading): HandoverReason | null {
  if (level === 'crisis') return 'crisis'
  if (level === 'severe') return 'distress'
  if (kind) return 'sensitive'
  if (wantsPerson) return 'wish'
  return repeatContact ? 'repeat-contact' : null
}
