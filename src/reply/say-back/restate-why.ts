import type { Word } from './hear-words.ts'
import { inThirdPerson, isForm, pastOf } from './retell/index.ts'
import { turnRound } from './turn-round.ts'

/** "Why was 40 taken from my account?" as "why 40 was taken from your account"; null when it has not that shape. */
export function whyOf(words: readonly Word[]): string | null {
  const [first, helper, subject] = words.map(({ is }) => is)
  if (first !== 'why' || !helper || !subject || subject === 'you' || subject === 'not') return null
  const rest = words.slice(2)
  const done = helper === 'did' || helper === 'does' || helper === 'do'
  if (!done && !helpers.has(helper)) return null
  const at = rest.findIndex(
    ({ is }, place) =>
      place > 0 &&
      place < 8 &&
      (done ? isForm(is, 'base') : isForm(is, 'done', 'ing') || states.has(is)),
  )
  if (at < 1) return null
  const who = turnRound(rest.slice(0, at))
  const what = turnRound(rest.slice(at))
  if (!who || !what) return null
  const [verb = '', ...more] = what.split(' ')
  if (done) return ['why', who, inTime(verb, helper), ...more].join(' ')
  return `why ${who} ${agreed(helper, who)} ${what}`
}

const helpers = new Set('is are was were has have had am'.split(' '))
const states = new Set(
  'so still not down off out empty locked blocked wrong missing late different higher lower more'.split(
    ' ',
  ),
)

function inTime(verb: string, helper: string): string {
  if (helper === 'did') return pastOf(verb) ?? verb
  return helper === 'does' ? inThirdPerson(verb) : verb
}

function agreed(helper: string, who: string): string {
  if (who !== 'you') return helper
  if (helper === 'was') return 'were'
  return helper === 'am' || helper === 'is' ? 'are' : helper
}
