import { type HandoverReason, isAtLeast } from '../../conversation/index.ts'
import type { TextKey } from '../content/text-keys.ts'
import type { Availability, Move, Reply } from '../plan.ts'
import { reflect } from '../say-back/reflect.ts'
import { howSure } from '../sensitive/how-sure.ts'
import { speakOfKind, speakOfKindAgain, wasSpokenOf } from '../sensitive/speak-of-kind.ts'
import type { Draft } from '../wording/draft.ts'
import { finishLine, type Part } from '../wording/line.ts'
import { openWith } from '../wording/open-with.ts'
import { recall } from '../wording/recall.ts'
import { say } from '../wording/say.ts'
import { flowCards, flowParts, reflectionFor } from './flow.ts'

/** A person is being fetched: heard first, then told truthfully who comes. */
export function handOver(draft: Draft, move: Extract<Move, { type: 'hand-over' }>): Reply {
  const { reading } = draft.plan
  const { reason, availability } = move
  if (reason === 'crisis' || reading.level === 'crisis' || isSensitive(draft, reason)) {
    return wasSpokenOf(draft, reading.kind)
      ? speakOfKindAgain(draft, reading.kind, availability)
      : speakOfKind(draft, reading.kind, availability)
  }
  const upset = isAtLeast(reading.level, 'mild')
  const reflection =
    reflectionFor(draft, move.says) ??
    (upset ? (reflect(draft, draft.plan.topic)?.part ?? null) : null)
  const brief = reason === 'wish' && !reflection && !isAtLeast(reading.level, 'severe')
  const opening = upset && !brief ? openWith(draft, reflection) : reflection ? [reflection] : []
  const line = finishLine({
    parts: [
      ...opening,
      ...(upset ? recall(draft) : []),
      ...flowParts(move.says),
      say(draft, leadFor(draft, reason), 2),
      ...whoComes(draft, availability, move.nobodyFree ?? null),
    ],
    limit: 80,
  })
  return { ...line, cards: flowCards(move.says) }
}

/** "You've explained this often enough" only to somebody whose words say so. */
function leadFor({ hits }: Draft, reason: HandoverReason): TextKey {
  const again = hits.some(({ frame }) =>
    /^(?:again\.|matter\.(?:no-answer|round|promised)|people\.)/.test(frame.id),
  )
  return reason === 'repeat-contact' && !again ? leads.distress : leads[reason]
}

function isSensitive(draft: Draft, reason: HandoverReason): boolean {
  const { kind } = draft.plan.reading
  if (kind === null || reason === 'failure' || reason === 'flow') return false
  return howSure(draft) !== 'plain' || wasSpokenOf(draft, kind)
}

export function whoComes(
  draft: Draft,
  { people, opensAt, position }: Availability,
  nobodyFree: string | null,
): Part[] {
  const always = Number.POSITIVE_INFINITY
  if (people) {
    const place = position === 1 ? [say(draft, 'hand_over.next', 3)] : placeInLine(draft, position)
    return [say(draft, 'hand_over.coming', always), ...place, say(draft, 'hand_over.meanwhile', 1)]
  }
  if (nobodyFree) {
    const back = opensAt ? [say(draft, 'hand_over.back', always, { opens: opensAt })] : []
    return [...flowParts([{ kind: 'text', text: nobodyFree }]), ...back]
  }
  const closed = opensAt
    ? say(draft, 'hand_over.nobody_until', always, { opens: opensAt })
    : say(draft, 'hand_over.nobody', always)
  return [closed, say(draft, 'hand_over.reach', always)]
}

function placeInLine(draft: Draft, position: number | null): Part[] {
  return position ? [say(draft, 'hand_over.position', 3, { position: String(position) })] : []
}

const leads: Readonly<Record<HandoverReason, TextKey>> = {
  crisis: 'hand_over.distress',
  distress: 'hand_over.distress',
  sensitive: 'hand_over.distress',
  wish: 'hand_over.wish',
  'repeat-contact': 'hand_over.repeat_contact',
  'rising-distress': 'hand_over.rising',
  flow: 'hand_over.flow',
  'not-understood': 'hand_over.not_understood',
  failure: 'hand_over.failure',
  'agent-lost': 'hand_over.agent_lost',
  transfer: 'hand_over.transfer',
  'follow-up': 'hand_over.repeat_contact',
}
