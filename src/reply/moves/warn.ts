import type { Hit } from '../say-back/find-frames.ts'
import { emergencyNumber } from '../sensitive/speak-of-kind.ts'
import type { Draft } from '../wording/draft.ts'
import { always, type Line, type Part } from '../wording/line.ts'
import { say } from '../wording/say.ts'

/** Something that could hurt somebody: what keeps them safe, in fixed words, then the offer of a person. Null when nothing does. */
export function answerHazard(draft: Draft): Line | null {
  const [warned] = warn(draft)
  if (!warned) return null
  return {
    parts: [warned, say(draft, 'hazards.next', always)],
    options: [draft.voice.personButton],
    limit: 80,
  }
}

/** What keeps people safe from the danger in these words, before anything else is said. Empty without one, and when it was said before. */
export function warn(draft: Draft): Part[] {
  const hazard = hazardIn(draft)
  if (!hazard) return []
  const emergency = emergencyNumber(draft, 'emergency')
  const warning = say(draft, textOf(hazard), always, { emergency })
  return draft.lastUsed.has(warning.id) ? [] : [warning]
}

/** True when a warning stands in this conversation. */
export function wasWarned({ lastUsed }: Draft): boolean {
  return [...lastUsed.keys()].some((id) => id.startsWith('hazards.'))
}

/** The most pressing danger in the words, in the order in which the dangers are written down. */
export function hazardIn({ open, voice }: Draft): Hit | null {
  const told = open.filter(({ frame }) => frame.role === 'hazard')
  const place = ({ frame }: Hit) => voice.frames.frames.indexOf(frame)
  return told.toSorted((a, b) => place(a) - place(b))[0] ?? null
}

function textOf({ frame }: Hit): `hazards.${string}` {
  return `hazards.${frame.id.slice('hazard.'.length)}`
}
