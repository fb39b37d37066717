import {
  type Conversation,
  type FollowUpWish,
  type Happening,
  latestReading,
  Refused,
  sealedIn,
} from '../conversation/index.ts'
import { saysNo, saysYes } from '../dialog/index.ts'
import { houseLine } from '../reply/index.ts'
import { outOfQuietHours } from '../routing/index.ts'
import type { Brain, Moment } from './brain.ts'
import { putInLine } from './bring-a-person.ts'
import { heardSince, topicOf } from './speak.ts'

interface Plan extends FollowUpWish {
  readonly by: Conversation['agent']
}

/** Plans to ask whether it was solved. Refused where being written to could put somebody in danger. */
export function planFollowUp(
  conversation: Conversation,
  { at, say, email, by }: Plan,
  brain: Brain,
  { now, zone }: Moment,
): Happening[] {
  if (isUnsafe(conversation)) {
    throw new Refused(
      'not-allowed',
      'There was a sign of abuse here: being written to could put this customer in danger.',
    )
  }
  if (at <= now) throw new Refused('bad-input', 'A follow-up needs a time that is still to come.')
  const topics = conversation.readings.map(({ reading }) => topicOf(reading, brain))
  return [
    {
      type: 'follow-up-planned',
      dueAt: outOfQuietHours(at, brain.service, zone),
      by,
      team: conversation.handover?.team ?? null,
      say,
      topic: topics.findLast((topic) => topic !== null) ?? null,
      email: email && isEmail(conversation.contact),
    },
  ]
}

/** A flow's own: where it could do harm there simply is none. */
export function planFromFlow(
  conversation: Conversation,
  followUp: { readonly after: string; readonly say: string } | null,
  brain: Brain,
  moment: Moment,
): Happening[] {
  if (!followUp || isUnsafe(conversation)) return []
  const at = moment.now + durationOf(followUp.after)
  return planFollowUp(
    conversation,
    { at, say: followUp.say, email: false, by: null },
    brain,
    moment,
  )
}

/** The time has come. Whoever has written since then has come first, and nothing is asked. */
export function followUp(conversation: Conversation, seq: number, brain: Brain): Happening[] {
  const { followUp: planned, stage, messages } = conversation
  if (planned?.plan.seq !== seq || planned.asked !== null || isUnsafe(conversation)) return []
  if (stage !== 'bot' && stage !== 'closed') return []
  if (messages.some((message) => message.from === 'customer' && message.seq > seq)) return []
  const { say, topic } = planned.plan
  const text = say ?? houseLine(brain.voice, 'follow_up', { topic: topic ?? '' })
  return [
    { type: 'followed-up', plan: seq },
    { type: 'bot-said', text, choices: buttons(brain), why: [], answers: null },
  ]
}

/** The customer's answer to a follow-up; null when this is not one. “Not solved” goes to those who know the case, at the front. */
export function answerFollowUp(
  conversation: Conversation,
  brain: Brain,
  moment: Moment,
): Happening[] | null {
  const { followUp: planned } = conversation
  const heard = heardSince(conversation)
  if (!heard || planned?.asked == null) return null
  // Once something else was said, a yes belongs to that.
  if (
    conversation.messages.findLast(({ from }) => from !== 'customer')?.seq !==
    planned.asked + 1
  ) {
    return null
  }
  const solved = isSolved(heard, brain)
  if (solved === null) return null
  const { plan } = planned
  const answered: Happening = { type: 'follow-up-answered', plan: plan.seq, solved }
  const calm = latestReading(conversation)?.escalate !== true
  if (solved && calm) return [answered, line('follow_up_solved', heard.last, brain)]
  const call = { reason: 'follow-up', team: plan.team, note: null, wanted: plan.by } as const
  return [
    answered,
    ...putInLine(conversation, call, brain, moment).happenings,
    line('follow_up_not_solved', heard.last, brain),
  ]
}

function isSolved(
  { text, choice }: { text: string; choice: string | null },
  brain: Brain,
): boolean | null {
  const [yes, no] = buttons(brain)
  if (choice === yes || text === yes) return true
  if (choice === no || text === no) return false
  if (saysYes(brain.book, text)) return true
  return saysNo(brain.book, text) ? false : null
}

function buttons({ voice }: Brain): readonly [string, string] {
  return [houseLine(voice, 'solved_button', {}), houseLine(voice, 'not_solved_button', {})]
}

function line(
  key: 'follow_up_solved' | 'follow_up_not_solved',
  answers: number,
  { voice }: Brain,
): Happening {
  const text = houseLine(voice, key, {})
  return { type: 'bot-said', text, choices: [], why: [], answers }
}

// Others may read what comes to somebody who is watched or threatened.
function isUnsafe({ readings }: Conversation): boolean {
  return readings.some(({ reading }) => reading.kind === 'abuse' || reading.alone.kind === 'abuse')
}

function isEmail(contact: string | null): boolean {
  return contact !== null && (contact.includes('@') || sealedIn(contact)[0]?.kind === 'email')
}

const lengths: Readonly<Record<string, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
}

/** "3 days", as the flows' schema allows it. */
function durationOf(words: string): number {
  const [count = '0', unit = ''] = words.split(' ')
  return Number(count) * (lengths[unit.replace(/s$/, '')] ?? 0)
}
