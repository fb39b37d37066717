import type { HouseKey } from './content/text-keys.ts'
import type { Voice } from './voice.ts'
import { fillSlots } from './wording/fill-slots.ts'

/**
 * A line that the house says about what happens, with its slots filled ("{agent}", "{opens}", "{position}").
 * Every key is checked when the voice is parsed. A slot that stays empty leaves out its `[piece]`.
 */
export function houseLine(
  voice: Voice,
  key: HouseKey,
  slots: Readonly<Record<string, string>>,
): string {
  const [first = ''] = voice.texts.get(`lines.${key}`) ?? []
  return (fillSlots(first, slots) ?? first.replaceAll(/\{[a-z_]+\}/g, '')).trim()
}
