import type { Item } from '../say-back/pattern.ts'
import type { Voice } from '../voice.ts'
import { slotsIn } from '../wording/fill-slots.ts'
import type { Problems } from './problem.ts'
import { requiredKeys } from './text-keys.ts'

const slots = new Set(
  (
    'agent opens position site name topic thing feeling emergency help who coming nobody number call text ' +
    'one two told subject wish level wait from to time day link question'
  ).split(' '),
)

/** Everything that a text can get wrong: missing, a slot that nothing fills, words that are never said, a shout. */
export function checkTexts(voice: Voice, problems: Problems): void {
  for (const key of requiredKeys) {
    if (!voice.texts.has(key)) problems.add(fileOf(key), `texts.${key}`, 'This text is missing.')
  }
  for (const [key, variants] of voice.texts) {
    for (const text of variants) checkText(voice, key, text, problems)
    checkDoubles(key, variants, problems)
  }
  for (const [name, { mild, strong, tell, ask }] of voice.steps) {
    for (const text of [...mild, ...strong, ...tell, ...ask]) {
      checkText(voice, `steps.${name}`, text, problems)
    }
  }
  for (const { id, role, say, step, patterns } of voice.frames.frames) {
    const heard = new Set(patterns.flatMap((pattern) => pattern.map(slotName)))
    for (const text of say) {
      checkWords(voice, 'say-back', id, text, problems)
      for (const [, name = ''] of text.matchAll(/\{(?:your |the |a )?(\w+)\}/g)) {
        if (name !== 'about' && !heard.has(name)) {
          problems.add('say-back', id, `No line under “when” hears {${name}}.`)
        }
      }
    }
    if (role === 'hazard' && !voice.texts.has(id.replace('hazard.', 'hazards.'))) {
      problems.add(
        'house.yaml',
        `texts.${id.replace('hazard.', 'hazards.')}`,
        'This text is missing.',
      )
    }
    if (step && !(role === 'praise' ? voice.texts.has(`praise.${step}`) : voice.steps.has(step))) {
      problems.add('say-back', id, `There is no step called “${step}” in voice.en.yaml.`)
    }
  }
}

function slotName(item: Item): string | null {
  return item.type === 'slot' ? item.name : null
}

function checkText(voice: Voice, key: string, text: string, problems: Problems): void {
  for (const slot of slotsIn(text)) {
    if (!slots.has(slot)) problems.add(fileOf(key), key, `Nothing fills {${slot}}.`)
  }
  checkWords(voice, fileOf(key), key, text, problems)
}

function checkWords(
  voice: Voice,
  file: string,
  key: string,
  text: string,
  problems: Problems,
): void {
  if (text.includes('!')) problems.add(file, key, 'No exclamation marks.')
  const lower = text.toLowerCase()
  for (const phrase of voice.neverSay) {
    if (lower.includes(phrase)) problems.add(file, key, `“${phrase}” is never said.`)
  }
}

function checkDoubles(key: string, variants: readonly string[], problems: Problems): void {
  if (new Set(variants).size < variants.length) {
    problems.add(fileOf(key), key, 'The same sentence stands here twice.')
  }
}

function fileOf(key: string): string {
  return /^(lines|greeting|hand_over|waiting|kinds|hazards|resources|who)\./.test(key)
    ? 'house.yaml'
    : 'voice.en.yaml'
}
