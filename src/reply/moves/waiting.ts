import { isAtLeast, type Kind, kinds, rank } from '../../conversation/index.ts'
import type { Availability, Move, Reply } from '../plan.ts'
import { isSettled } from '../say-back/is-settled.ts'
import { reflect } from '../say-back/reflect.ts'
import { isAsking, subjectOf } from '../say-back/subject.ts'
import { tells } from '../say-back/tells.ts'
import { howSure, speaksOfIt } from '../sensitive/how-sure.ts'
import {
  speakOfDanger,
  speakOfKind,
  speakOfKindAgain,
  wasSpokenOf,
} from '../sensitive/speak-of-kind.ts'
import { saysUnsafe, whichAnswer } from '../sensitive/which-answer.ts'
import type { Draft } from '../wording/draft.ts'
import { always, finishLine, type Part } from '../wording/line.ts'
import { wholeManner } from '../wording/manner.ts'
import { openerFor } from '../wording/open-with.ts'
import { say } from '../wording/say.ts'
import { warn, wasWarned } from './warn.ts'

/** Company in the line: heard, honest about who comes, and safe. Help given before is not listed again. */
export function waiting(draft: Draft, move: Extract<Move, { type: 'waiting' }>): Reply {
  const { reading } = draft.plan
  const { availability, before, contactLeft } = move
  const place = whereTo(draft)
  if (place) {
    const chosen = say(draft, `waiting.${place}`, always)
    const rest = place === 'stay' ? honestly(draft, availability, contactLeft) : []
    return finishLine({ parts: [chosen, ...rest], limit: 45 })
  }
  const suspect = suspected(draft)
  if (suspect && saysUnsafe(draft)) return speakOfDanger(draft, suspect, availability)
  const asked = askedAbout(draft)
  if (asked && whichAnswer(draft) !== null) {
    return speakOfKindAgain(draft, asked, availability)
  }
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

/** The danger that our last line asked about without being sure of it. */
function suspected(draft: Draft): Kind | null {
  const unsure = lastChosen(draft).some((id) => /^kinds\.(?:unsure|medical\.concern)/.test(id))
  const { reading, said } = draft.plan
  return unsure ? (said.readings.at(-1)?.kind ?? reading.kind) : null
}

/** The kind that our last line spoke of: a bare yes or no answers that, whatever it looks like alone. */
function askedAbout(draft: Draft): Kind | null {
  const chosen = lastChosen(draft)
  return kinds.find((kind) => chosen.some((id) => id.startsWith(`kinds.${kind}.`))) ?? null
}

function lastChosen({ plan }: Draft): string[] {
  const last = plan.said.messages.findLast(({ from }) => from === 'bot')
  return last?.why.map(({ chose }) => chose) ?? []
}

function heardParts(draft: Draft, contactLeft: boolean): Part[] {
  if (contactLeft) return [say(draft, 'waiting.contact_taken', always)]
  const manner = wholeManner(draft)
  if (manner === 'automated') return [say(draft, 'waiting.still_automated', always)]
  if (manner === 'wait') return [say(draft, 'manners.wait', always)]
  if (tells(draft, 'later.how_long')) return [say(draft, 'waiting.how_long', always)]
  if (manner === 'greeting') return []
  if (manner === 'leave_it') return [say(draft, 'waiting.leave_it', always)]
  if (manner === 'thanks') return [say(draft, 'waiting.thanks', always)]
  const { alone, kind } = draft.plan.reading
  if (!manner && isAtLeast(alone.level, 'mild')) {
    // Of grief or need there is no more to say than the line said first.
    const opener = kind ? null : openerFor(draft)
    const reflection = kind ? null : reflect(draft, null)?.part
    if (opener || reflection)
      return [...(opener ? [opener] : []), ...(reflection ? [reflection] : [])]
    return [say(draft, 'waiting.feeling', 3)]
  }
  if (isSettled(draft)) return [say(draft, 'waiting.settled', always)]
  const subject = isAsking(draft) ? subjectOf(draft) : null
  return [subject ? say(draft, 'waiting.asked', 3, { subject }) : say(draft, 'waiting.noted', 3)]
}

/** "Would you rather stay here, or be contacted later?": what they chose. */
function whereTo(draft: Draft): 'stay' | 'later' | null {
  const asked = /\b(?:stay|wait) here\b[^?]*\?/.test(draft.botTexts.at(-1) ?? '')
  if (!asked) return null
  if (tells(draft, 'later.contact')) return 'later'
  return tells(draft, 'later.stay') ? 'stay' : null
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
