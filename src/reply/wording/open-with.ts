import { type Emotion, isAtLeast, isGlad, type Level } from '../../conversation/index.ts'
import type { Intensity, TextKey } from '../content/text-keys.ts'
import { matterOf } from '../say-back/matter-of.ts'
import { isCalmWish } from '../say-back/shows-trouble.ts'
import { asksFirst } from '../say-back/subject.ts'
import { tells } from '../say-back/tells.ts'
import { isWry } from '../say-back/wry.ts'
import type { Draft } from './draft.ts'
import type { Part } from './line.ts'
import { say, sayOneOf } from './say.ts'
import { whatWeighs } from './what-weighs.ts'

/**
 * How a reply to somebody upset begins: words for the feeling or its cause, and what we heard.
 * No words for a feeling that is unchanged since they were last said, or that the customer denied.
 */
export function openWith(draft: Draft, reflection: Part | null): Part[] {
  const opener = openerFor(draft)
  if (!opener) return reflection ? [reflection] : []
  if (!reflection) return [opener]
  const joined = leadingOn(opener, reflection)
  // Words that fit any trouble say more beside this one.
  if (joined && opener.part === 'openers') return joined
  const first =
    opener.part === 'openers' ? (draft.seed >>> 3) % 3 > 0 : (draft.seed >>> 3) % 3 === 0
  // Why it weighs points back at what was told.
  return first && opener.part !== 'stake' ? [opener, reflection] : [reflection, opener]
}

// "That's a nuisance: the kettle keeps leaking."
function leadingOn(opener: Part, reflection: Part): Part[] | null {
  const leads =
    /^(?:That(?:'s| is| would)|It's|It makes|No wonder|I can see|I see why|I get why|Anyone|You've (?:every|got)) [^.,;:]+\.$/
  const text = reflection.bare ?? reflection.text
  if (!leads.test(opener.text) || /^(?:so|that's|it's|[A-Z])/.test(text)) return null
  return [
    { ...opener, text: opener.text.replace(/\.$/, ':') },
    { ...reflection, text },
  ]
}

/** The step of what the message is mainly about. */
export function stepOf(draft: Draft): string | null {
  return matterOf(draft)?.step ?? null
}

/** Words for the feeling or its cause. Of somebody who only asks, or is answered by a flow, no cause is supposed (`plainly`). */
export function openerFor(draft: Draft, plainly = false): Part | null {
  const { reading } = draft.plan
  if (isDenied(draft) || isUnchanged(draft)) return null
  const asksOnly = !isAtLeast(reading.level, 'mild') && asksFirst(draft) && !tellsAProblem(draft)
  const silent = plainly || asksOnly || (draft.plan.move.type === 'flow' && isCalmWish(draft))
  const stake = silent ? null : whatWeighs(draft)
  const step = silent ? null : stepOf(draft)
  const cause = step ? causeOf(draft, step) : null
  const spoken = stake?.grave ? stake.part : (cause ?? stake?.part ?? null)
  if (!isAtLeast(reading.level, 'mild')) {
    return spoken ?? (isWry(draft) ? say(draft, 'listen.sarcasm', 1) : null)
  }
  const named = draft.hits.find(({ frame }) => frame.role === 'feeling')
  if (named && !isGlad(reading.emotion) && (afraid.test(named.frame.id) || !stake?.grave)) {
    const word = named.frame.say[0]
    const part = word ? say(draft, 'listen.named_feeling', 1, { feeling: word }) : null
    if (part?.text) return part
  }
  if (tells(draft, 'feeling.shame')) {
    return say(draft, `openers.shame.${intensityOf(reading.level)}`, 1)
  }
  if (spoken) return spoken
  if (isWry(draft)) return say(draft, 'listen.sarcasm', 1)
  const key: TextKey =
    isGrave(draft) && !isAtLeast(reading.level, 'moderate')
      ? 'openers.neutral.moderate'
      : `openers.${feelingOf(draft)}.${intensityOf(reading.level)}`
  return say(draft, key, 1)
}

function tellsAProblem(draft: Draft): boolean {
  return matterOf(draft)?.hit?.frame.role === 'problem'
}

/** Words for what the trouble is, which say more than words for a feeling that would fit any. */
function causeOf(draft: Draft, name: string): Part | null {
  const step = draft.voice.steps.get(name)
  if (!step) return null
  const strong = isAtLeast(draft.plan.reading.level, 'moderate') || isGrave(draft)
  const lines = strong && step.strong.length > 0 ? step.strong : step.mild
  const part = sayOneOf(draft, `cause.${name}.${strong ? 'strong' : 'mild'}`, lines, 2)
  return part.text && !draft.lastUsed.has(part.id) ? part : null
}

// Nobody who came to harm hears "That's a nuisance", however calmly they tell it.
function isGrave({ hits }: Draft): boolean {
  return hits.some(({ frame }) => frame.id.startsWith('grave.'))
}

// Fear is answered as fear, whatever else weighs.
const afraid = /^feeling\.(?:scared|worried)$/

/** The feeling to speak to: a strong one only where the customer's own words show it, for a wrong guess hurts. */
function feelingOf({ hits, plan }: Draft): Emotion | 'shame' {
  const { emotion, emotions, level, style } = plan.reading
  const told = (...ids: string[]) => hits.some(({ frame }) => ids.includes(frame.id))
  if (told('feeling.shame')) return 'shame'
  if (isGlad(emotion)) return 'neutral'
  const severe = isAtLeast(level, 'severe')
  if (!strong.has(emotion) && !(emotion === 'frustration' && severe)) return emotion
  const aggressive = emotion === 'anger' && style === 'aggressive'
  const sure = !severe && (emotions[emotion] ?? 1) >= sureEnough
  if (told(`sign.${emotion}`) || aggressive || sure) return emotion
  return severe && !told('sign.anger', 'sign.overwhelm') ? 'neutral' : 'frustration'
}

/** Of the listener's share for the feeling, below severe. */
const sureEnough = 0.35

const strong: ReadonlySet<Emotion> = new Set(['anger', 'fear', 'sadness', 'overwhelm', 'grief'])

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
  const opened =
    lastBot?.why.some(({ chose }) => /^(openers|cause|stake|listen\.named)/.test(chose)) ?? false
  return opened && before.level === plan.reading.level
}
