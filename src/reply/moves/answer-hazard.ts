import { emergencyNumber } from '../sensitive/speak-of-kind.ts'
import type { Draft } from '../wording/draft.ts'
import type { Line } from '../wording/line.ts'
import { say } from '../wording/say.ts'

/** Something that could hurt somebody: what keeps them safe comes first, in fixed words, then a person. Null when nothing does. */
export function answerHazard(draft: Draft): Line | null {
  const hazard = draft.open.find(({ frame }) => frame.role === 'hazard')
  if (!hazard) return null
  const emergency = emergencyNumber(draft, 'emergency')
  const key = `hazards.${hazard.frame.id.slice('hazard.'.length)}` as const
  return {
    parts: [say(draft, key, Number.POSITIVE_INFINITY, { emergency })],
    options: [draft.voice.personButton],
    limit: 100,
  }
}
