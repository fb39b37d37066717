import { type Emotion, isAtLeast, type Level } from '../../conversation/index.ts'
import type { Intensity, TextKey } from '../content/text-keys.ts'
import type { Draft } from './draft.ts'
import type { Part } from './line.ts'
import { say } from './say.ts'

/**
 * How a reply to somebody upset begins: words for the feeling and what we heard, in either order.
 * No words for a feeling that is unchanged since they were last said, or that the customer denied.
 */
export function openWith(draft: Draft, reflection: Part | null): Part[] {
  const opener = openerFor(draft)
  if (!opener) return reflection ? [reflection] : []
  if (!reflection) return [opener]
  const first = (draft.seed >>> 3) % 3
  return first === 0 ? [reflection, opener] : [opener, reflection]
}

export function openerFor(draft: Draft): Part | null {
  const { reading } = draft.plan
  if (!isAtLeast(reading.level, 'mild') || isDenied(draft) || isUnchanged(draft)) return null
  if (reading.sarcasm || reading.style === 'passive-aggressive')
    return say(draft, 'listen.sarcasm', 1)
  const named = draft.hits.find(({ frame }) => frame.role === 'feeling')
  if (named && !pleasant.has(reading.emotion)) {
    const word = named.frame.say[0]
    const part = word ? say(draft, 'listen.named_feeling', 1, { feeling: word }) : null
    if (part?.text) return part
  }
  const key: TextKey = `openers.${feelingOf(draft)}.${intensityOf(reading.level)}`
  return say(draft, key, 1)
}

const pleasant: ReadonlySet<Emotion> = new Set(['joy', 'gratitude'])

function feelingOf({ hits, plan }: Draft): Emotion | 'shame' {
  const ashamed = hits.some(({ frame }) => frame.id === 'feeling.shame')
  if (ashamed) return 'shame'
  const { emotion } = plan.reading
  return pleasant.has(emotion) ? 'neutral' : emotion
}

export function intensityOf(level: Level): Intensity {
  if (isAtLeast(level, 'severe')) return 'severe'
  return isAtLeast(level, 'moderate') ? 'moderate' : 'mild'
}

export function isDenied({ hits }: Draft): boolean {
  return hits.some(({ frame }) => frame.role === 'denied')
}

function isUnchanged({ plan }: Draft): boolean {
  const before = plan.said.readings.at(-1)
  if (!before || before.emotion !== plan.reading.emotion) return false
  const lastBot = plan.said.messages.findLast(({ from }) => from === 'bot')
  const opened = lastBot?.why.some(({ chose }) => /^(openers|listen\.named)/.test(chose)) ?? false
  return opened && before.level === plan.reading.level
}
