import { type HandoverReason, harms, isAtLeast } from '../../conversation/index.ts'
import type { TextKey } from '../content/text-keys.ts'
import type { Move, Reply } from '../plan.ts'
import { isMisheardPraise } from '../say-back/learned-praise.ts'
import { matterOf } from '../say-back/matter-of.ts'
import { reflect } from '../say-back/reflect.ts'
import { asksFirst, subjectOf } from '../say-back/subject.ts'
import { toldBy } from '../say-back/told-by.ts'
import { howSure, speaksOfIt } from '../sensitive/how-sure.ts'
import {
  emergencyNumber,
  speakOfKind,
  speakOfKindAgain,
  wasSpokenOf,
} from '../sensitive/speak-of-kind.ts'
import { whichSituation } from '../sensitive/which-situation.ts'
import type { Draft } from '../wording/draft.ts'
import { always, countWords, finishLine, type Part } from '../wording/line.ts'
import { openWith } from '../wording/open-with.ts'
import { recall } from '../wording/recall.ts'
import { say } from '../wording/say.ts'
import { thank } from './answer-joy.ts'
import { flowCards, flowParts, reflectionFor } from './flow.ts'
import { hazardIn, warn } from './warn.ts'

/** A person is being fetched: heard first, then told truthfully who comes. */
export function handOver(draft: Draft, move: Extract<Move, { type: 'hand-over' }>): Reply {
  const { reading } = draft.plan
  const { reason, availability } = move
  if (isMisheardPraise(draft)) {
    const parts = [
      ...thank(draft),
      ...whoComes(draft, move),
      ...(reading.kind ? besides(draft) : []),
    ]
    return finishLine({ parts, limit: 80 })
  }
  const danger = dangerFirst(draft)
  if (danger.length > 0) {
    const parts = [...danger, ...flowParts(move.says), ...whoComes(draft, move)]
    return { ...finishLine({ parts, limit: 80 }), cards: flowCards(move.says) }
  }
  if (reason === 'crisis' || reading.level === 'crisis' || isSensitive(draft, reason)) {
    return wasSpokenOf(draft, reading.kind)
      ? speakOfKindAgain(draft, reading.kind, availability)
      : speakOfKind(draft, reading.kind, availability)
  }
  const opening = openingFor(draft, move)
  const line = finishLine({
    parts: [
      ...opening,
      ...flowParts(move.says),
      ...(saysWhy(draft, move) || (opening.length === 0 && !saysText(move))
        ? [say(draft, leadFor(draft, reason), 2)]
        : []),
      ...whoComes(draft, move),
      ...aside(draft),
    ],
    limit: availability.people && move.says.length === 0 ? shortly : 80,
  })
  return { ...line, cards: flowCards(move.says) }
}

/** A danger in their surroundings is warned of before anything else, unless the danger is in themselves or from somebody. */
function dangerFirst(draft: Draft): Part[] {
  const { kind, level, named } = draft.plan.reading
  if (hazardIn(draft)?.frame.id === 'hazard.scam') return warn(draft)
  if (kind && named !== false && harms.has(kind)) return []
  if (level !== 'crisis') return warn(draft)
  const hazard = hazardIn(draft)
  const inTheAir = hazard !== null && leaveFirst.has(hazard.frame.id)
  const bodyShown = /^medical\.(?:now|self|other)$/.test(whichSituation(draft, kind))
  return inTheAir || !bodyShown ? warn(draft) : []
}

/** Whoever stays to help is in danger too; these warnings name the emergency number themselves. */
const leaveFirst: ReadonlySet<string> = new Set([
  'hazard.monoxide',
  'hazard.gas',
  'hazard.power_line',
  'hazard.battery',
])

/** A person comes: whoever waits for them reads no more than this. */
const shortly = 60

/** What was heard, and words for how it feels. Who only asks for a person is told yes. */
function openingFor(draft: Draft, { reason, says }: Extract<Move, { type: 'hand-over' }>): Part[] {
  const { level } = draft.plan.reading
  const upset = isAtLeast(level, 'mild')
  const reflection =
    reflectionFor(draft, says) ?? (upset ? (reflect(draft, draft.plan.topic)?.part ?? null) : null)
  if (!upset) return reflection ? [reflection] : []
  // The models hear a feeling in a plain question: it is named, and nothing is put there.
  const asked = subjectOf(draft)
  if (asked && asksFirst(draft) && !toldBy(draft))
    return [say(draft, 'ask.want_to_know', 3, { subject: asked })]
  const brief = reason === 'wish' && !isAtLeast(level, 'severe')
  const said = brief ? (reflection ? [reflection] : []) : openWith(draft, reflection)
  return [...said, ...recall(draft)]
}

/** The models alone tell of danger: a word on safety, which does no harm to somebody who means nothing of the kind. */
function aside(draft: Draft): Part[] {
  return howSure(draft) === 'aside' ? besides(draft) : []
}

function besides(draft: Draft): Part[] {
  const emergency = emergencyNumber(draft, 'emergency')
  return [say(draft, 'kinds.unsure.aside', always, { emergency })]
}

/** Whoever is upset has been heard by then; another sentence about machines would only be in the way. */
function saysWhy(draft: Draft, move: Extract<Move, { type: 'hand-over' }>): boolean {
  const { reason } = move
  if (reason === 'repeat-contact') return tellsOfAgain(draft)
  if (reason === 'flow') return !saysText(move)
  return reason !== 'distress' && reason !== 'sensitive'
}

/** The flow has said itself whose matter it is. */
function saysText({ says }: Extract<Move, { type: 'hand-over' }>): boolean {
  return says.some(({ kind }) => kind === 'text')
}

/** "You've explained this often enough" only to somebody whose words say so. */
function leadFor(draft: Draft, reason: HandoverReason): TextKey {
  return reason === 'repeat-contact' && !tellsOfAgain(draft) ? leads.flow : leads[reason]
}

function tellsOfAgain({ hits }: Draft): boolean {
  return hits.some(({ frame }) =>
    /^(?:again\.|matter\.(?:no-answer|round|promised)|people\.)/.test(frame.id),
  )
}

function isSensitive(draft: Draft, reason: HandoverReason): boolean {
  const { kind } = draft.plan.reading
  if (kind === null || reason === 'failure' || reason === 'flow') return false
  return speaksOfIt(howSure(draft)) || wasSpokenOf(draft, kind)
}

function whoComes(
  draft: Draft,
  { reason, availability, nobodyFree = null }: Extract<Move, { type: 'hand-over' }>,
): Part[] {
  const { people, opensAt, position } = availability
  if (people) {
    const place = position === 1 ? [say(draft, 'hand_over.next', 3)] : placeInLine(draft, position)
    const ask =
      reason === 'wish' && saidNothingYet(draft) ? [say(draft, 'hand_over.meanwhile', 1)] : []
    return [say(draft, 'hand_over.coming', always), ...place, ...ask]
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

/** Nothing yet that a person could begin with. */
function saidNothingYet(draft: Draft): boolean {
  const before = draft.plan.said.messages.filter(({ from }) => from === 'customer')
  const words = before.map(({ text }) => countWords(text)).reduce((sum, one) => sum + one, 0)
  const few = Math.max(words, draft.heard.wordCount) < enoughToBegin
  return few && !matterOf(draft)?.hit
}

const enoughToBegin = 10

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
