import { type Card, type Emotion, isAtLeast, type Level, rank } from '../conversation/index.ts'
import { type Condition, holds } from './condition/index.ts'
import { fillIn } from './fill-in.ts'
import { lookUpIn, speakable } from './look-up.ts'
import type { Frame } from './position.ts'
import { rememberSaid } from './remember-said.ts'
import type { Says } from './schema.ts'
import type { Place, StepText } from './steps/step.ts'
import { inTheirWords } from './translation.ts'
import type { DialogTurn } from './turn.ts'

export interface Variant {
  readonly text: string
  readonly when: Condition | null
  readonly feelings: readonly Emotion[]
  readonly intensity: Level | null
}

export function variantsOf(says: Says): Variant[] {
  const list = typeof says === 'string' ? [says] : says
  return list.map((each) =>
    typeof each === 'string'
      ? { text: each, when: null, feelings: [], intensity: null }
      : {
          text: each.text,
          when: each.when ?? null,
          feelings: each.feeling === undefined ? [] : [each.feeling].flat(),
          intensity: each.intensity ?? null,
        },
  )
}

/** What the checks need to know of a `say`. */
export function textsOf(says: Says, path: Place, role: StepText['role']): StepText[] {
  return variantsOf(says).map((variant, at) => ({
    path:
      typeof says === 'string'
        ? path
        : typeof says[at] === 'string'
          ? [...path, at]
          : [...path, at, 'text'],
    text: variant.text,
    role,
    key: JSON.stringify([variant.when, [...variant.feelings].sort(), variant.intensity]),
  }))
}

export function conditionsOf(says: Says, path: Place): { path: Place; condition: Condition }[] {
  return variantsOf(says).flatMap(({ when }, at) =>
    when ? [{ path: [...path, at, 'when'], condition: when }] : [],
  )
}

/**
 * Says the variant with the most matching conditions, then the one not heard for longest, then the first.
 * When none fits, nothing is said.
 */
export function speak(
  turn: DialogTurn,
  frame: Frame,
  variants: readonly Variant[],
  part: string,
  asks: boolean,
  card: Card | null = null,
): void {
  const text = pickText(turn, frame, variants, part)
  if (text !== null) sayStepText(turn, frame, text, asks, card)
}

/** One text of the step, in the customer's language if it is translated. */
export function sayStepText(
  turn: DialogTurn,
  frame: Frame,
  text: string,
  asks: boolean,
  card: Card | null = null,
): void {
  const { flow, step } = frame
  const theirs = inTheirWords(turn, flow, step, text)
  turn.says.push({
    kind: 'text',
    text: fillIn(theirs ?? text, speakable(turn, frame)),
    flow,
    step,
    asks,
    card,
    ...(theirs !== null && { language: turn.position.language }),
  })
}

/** A button of the step, or what stands on its card, as the customer reads it. */
export function labelOf(turn: DialogTurn, frame: Frame, label: string): string {
  return inTheirWords(turn, frame.flow, frame.step, label) ?? label
}

function pickText(
  turn: DialogTurn,
  frame: Frame,
  variants: readonly Variant[],
  part: string,
): string | null {
  const { said } = turn.position
  const place = `${frame.flow}/${frame.step}/${part}/`
  let best: { at: number; text: string; score: number; last: number } | null = null
  for (const [at, variant] of variants.entries()) {
    const score = scoreOf(variant, turn, frame)
    if (score < 0) continue
    const last = said[place + at] ?? -1
    if (!best || score > best.score || (score === best.score && last < best.last)) {
      best = { at, text: variant.text, score, last }
    }
  }
  if (!best) return null
  if (variants.length > 1) {
    rememberSaid(turn.position, place + best.at)
    turn.trace.push({ flow: frame.flow, step: frame.step, route: `${part}:${best.at}` })
  }
  return best.text
}

/** How many of its conditions hold; -1 when one does not. A higher intensity wins over a lower one. */
function scoreOf(variant: Variant, turn: DialogTurn, frame: Frame): number {
  const { emotion, level } = turn.position.feeling
  let score = 0
  if (variant.when) {
    if (!holds(variant.when, lookUpIn(turn, frame))) return -1
    score += 'all' in variant.when ? variant.when.all.length : 1
  }
  if (variant.feelings.length > 0) {
    if (!variant.feelings.includes(emotion)) return -1
    score += 1
  }
  if (variant.intensity) {
    if (!isAtLeast(level, variant.intensity)) return -1
    score += 1 + rank(variant.intensity) / 10
  }
  return score
}
