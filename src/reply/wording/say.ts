import type { TextKey } from '../content/text-keys.ts'
import { type Draft, hash } from './draft.ts'
import { fillSlots } from './fill-slots.ts'
import type { Part } from './line.ts'
import { inWholeWords } from './register.ts'

export type Slots = Readonly<Record<string, string | null | undefined>>

const empty: Part = { part: 'none', id: 'none', text: '', keep: 0 }

/**
 * The variant of a text that was not heard for longest; among equals the message itself decides.
 * Variants whose `{slots}` cannot be filled are passed over; an empty part when none is left.
 */
export function say(draft: Draft, key: TextKey, keep: number, slots: Slots = {}): Part {
  return sayOneOf(draft, key, draft.voice.texts.get(key) ?? [], keep, slots)
}

export function sayOneOf(
  draft: Draft,
  key: string,
  variants: readonly string[],
  keep: number,
  slots: Slots = {},
): Part {
  const start = variants.length > 0 ? (draft.seed ^ hash(key)) % variants.length : 0
  let best: Part | null = null
  let bestAge = Number.POSITIVE_INFINITY
  // Reviewed texts stay as they were reviewed.
  const formal = draft.formal && !key.startsWith('kinds.')
  for (let step = 0; step < variants.length; step++) {
    const at = (Math.abs(start) + step) % variants.length
    const filled = fillSlots(variants[at] ?? '', slots)
    if (filled === null) continue
    const text = formal ? inWholeWords(filled) : filled
    const id = `${key}/${at}`
    const age = formal && isCasual(draft, filled) ? lastResort : lastHeard(draft, id, text)
    if (age >= bestAge) continue
    best = { part: key.split('.')[0] ?? key, id, text, keep }
    bestAge = age
    if (age < 0) break
  }
  return best ?? empty
}

const lastResort = Number.MAX_SAFE_INTEGER

function isCasual({ voice }: Draft, text: string): boolean {
  const lower = text.toLowerCase()
  return voice.tooCasual.some((phrase) => lower.includes(phrase))
}

// Imported conversations carry no reasons, and two keys can hold the same words: these count too.
function lastHeard({ lastUsed, plan }: Draft, id: string, text: string): number {
  const said =
    text.length > 0
      ? plan.said.messages.findLastIndex(
          (message) => message.from === 'bot' && message.text.includes(text),
        )
      : -1
  return Math.max(lastUsed.get(id) ?? -1, said)
}
