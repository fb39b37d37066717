import {
  type Agent,
  type Conversation,
  type HandoverReason,
  type Happening,
  latestReading,
  levelNow,
} from '../conversation/index.ts'
import type { FlowSay } from '../reply/index.ts'
import { whoIsFor } from '../routing/index.ts'
import type { Brain, Moment } from './brain.ts'
import { promise } from './promise.ts'
import { heardSince, speak } from './speak.ts'
import { whoCouldCome } from './who-could-come.ts'

interface Call {
  readonly reason: HandoverReason
  readonly team?: string | null
  readonly note?: string | null
  readonly says?: readonly FlowSay[]
  /** The flow's own words for when nobody is there. */
  readonly nobodyFree?: string | null
}

/** Puts the customer in the line and tells them so, truthfully, in the same breath. */
export function bringAPerson(
  conversation: Conversation,
  { reason, team = null, note = null, says = [], nobodyFree = null }: Call,
  brain: Brain,
  moment: Moment,
): Happening[] {
  const asked = putInLine(conversation, { reason, team, note }, brain, moment)
  const { availability } = asked
  return [
    ...asked.happenings,
    speak(
      conversation,
      { type: 'hand-over', reason, availability, says, nobodyFree },
      brain,
      heardSince(conversation)?.last ?? null,
      moment.zone,
    ),
  ]
}

/** The hand-over itself. With nobody there a time is promised, and for somebody in danger whoever is on call is told at once. */
export function putInLine(
  conversation: Conversation,
  {
    reason,
    team: named,
    note,
    wanted = null,
  }: { reason: HandoverReason; team: string | null; note: string | null; wanted?: Agent | null },
  brain: Brain,
  moment: Moment,
) {
  const reading = latestReading(conversation)
  const { crisis } = conversation
  const level = levelNow({ crisis, level: reading?.level ?? 'none' })
  const { team, skills } = whoIsFor(conversation, named, brain.service)
  const who = { team, skills, level, kind: reading?.kind ?? null }
  const availability = whoCouldCome(who, brain, moment)
  const urgent = level === 'crisis' ? (['supervisor', 'outside'] as const) : []
  const nobody: Happening[] = availability.people
    ? []
    : [
        ...urgent.map((rung): Happening => ({ type: 'handover-alerted', rung })),
        ...promise(conversation, who, brain, moment),
      ]
  const happenings: Happening[] = [
    { type: 'handover-requested', reason, team, note, skills, wanted },
    ...nobody,
  ]
  return { happenings, availability }
}
