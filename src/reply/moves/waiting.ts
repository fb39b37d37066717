import { isAtLeast, rank } from '../../conversation/index.ts'
import type { Availability, Move, Reply } from '../plan.ts'
import { reflect } from '../say-back/reflect.ts'
import { isAsking, subjectOf } from '../say-back/subject.ts'
import { howSure, speaksOfIt } from '../sensitive/how-sure.ts'
import { speakOfKind, speakOfKindAgain, wasSpokenOf } from '../sensitive/speak-of-kind.ts'
import type { Draft } from '../wording/draft.ts'
import { finishLine, type Part } from '../wording/line.ts'
import { wholeManner } from '../wording/manner.ts'
import { openerFor } from '../wording/open-with.ts'
import { say } from '../wording/say.ts'
import { warn, wasWarned } from './warn.ts'

const always = Number.POSITIVE_INFINITY

/** Company in the line: heard, honest about who comes, and safe. Help given before is not listed again. */
export function waiting(draft: Draft, move: Extract<Move, { type: 'waiting' }>): Reply {
  const { reading } = draft.plan
  const { availability, before, contactLeft } = move
  const newlyWorse = reading.level === 'crisis' && rank(before) < rank('crisis')
  const shown = speaksOfIt(howSure(draft)) || wasSpokenOf(draft, reading.kind)
  const sensitive = reading.level === 'crisis' || (reading.kind !== null && shown)
  if (sensitive) {
    const warned = reading.kind === 'medical' && wasWarned(draft)
    const known = (warned || wasSpokenOf(draft, reading.kind)) && !newlyWorse
    if (!known) return speakOfKind(draft, reading.kind, availability)
    if (reading.level === 'crisis' || reading.alone.kind) {
      return speakOfKindAgain(draft, reading.kind, availability)
    }
  }
  const warning = warn(draft)
  const heard = warning.length > 0 ? warning : heardParts(draft, contactLeft)
  return finishLine({
    parts: [...heard, ...honestly(draft, availability, contactLeft)],
    limit: warning.length > 0 ? 80 : 45,
  })
}

function heardParts(draft: Draft, contactLeft: boolean): Part[] {
  if (contactLeft) return [say(draft, 'waiting.contact_taken', always)]
  const manner = wholeManner(draft)
  if (manner === 'automated') return [say(draft, 'waiting.still_automated', always)]
  if (manner === 'wait') return [say(draft, 'manners.wait', always)]
  if (manner === 'thanks' || manner === 'ok') return [say(draft, 'waiting.thanks', always)]
  if (!manner && isAtLeast(draft.plan.reading.level, 'mild')) {
    const opener = openerFor(draft)
    const reflection = reflect(draft, null)?.part
    if (opener || reflection)
      return [...(opener ? [opener] : []), ...(reflection ? [reflection] : [])]
    return [say(draft, 'waiting.feeling', 3)]
  }
  const subject = isAsking(draft) ? subjectOf(draft) : null
  return [subject ? say(draft, 'waiting.asked', 3, { subject }) : say(draft, 'waiting.noted', 3)]
}

function honestly(
  draft: Draft,
  { people, opensAt, position }: Availability,
  left: boolean,
): Part[] {
  if (people) {
    const place = position
      ? say(draft, 'waiting.position', 2, { position: String(position) })
      : null
    return [...(place ? [place] : []), say(draft, 'waiting.company', always)]
  }
  const closed = opensAt
    ? say(draft, 'waiting.nobody_until', always, { opens: opensAt })
    : say(draft, 'waiting.nobody', always)
  return left ? [closed] : [closed, say(draft, 'waiting.reach', always)]
}
