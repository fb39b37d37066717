import {
  type Command,
  type Conversation,
  type Happening,
  mayHaveCopy,
  mayRate,
  Refused,
} from '../conversation/index.ts'
import { houseLine } from '../reply/index.ts'
import type { Brain, Moment } from './brain.ts'

type Wish<T extends Command['type']> = Extract<Command, { type: T }>

const hour = 3_600_000
const copiesAnHour = 2

/** The site has proven who this is; told once. */
export function identify({ knownAs, customer }: Conversation, wish: Wish<'identify'>): Happening[] {
  const isKnown = knownAs === wish.customer && (wish.name ?? customer.name) === customer.name
  return isKnown ? [] : [{ type: 'customer-identified', customer: wish.customer, name: wish.name }]
}

/** A second rating changes nothing, so that a repeated send is harmless. */
export function rate(conversation: Conversation, { score, comment }: Wish<'rate'>): Happening[] {
  if (conversation.rated) return []
  if (!mayRate(conversation)) throw new Refused('not-now', 'There is nothing to rate here.')
  return [{ type: 'rated', score, comment }]
}

export function letMoodCount(
  { moodCounts }: Conversation,
  { counts }: Wish<'let-mood-count'>,
): Happening[] {
  return counts === moodCounts ? [] : [{ type: 'mood-counts', counts }]
}

/** By e-mail, and only so often: an address is easily mistyped, and the words are somebody's own. */
export function sendCopy(
  conversation: Conversation,
  { key, to, site }: Wish<'send-copy'>,
  brain: Brain,
  { now }: Moment,
): Happening[] {
  if (!mayHaveCopy(conversation)) throw new Refused('not-allowed', 'A copy cannot be sent.')
  const recent = conversation.copies.filter((at) => at > now - hour)
  if (recent.length >= copiesAnHour) {
    const oldest = recent[0] ?? now
    throw new Refused('too-fast', 'Copies were sent a moment ago.', oldest + hour - now)
  }
  const line = (name: 'copy_subject' | 'copy_customer' | 'copy_bot') =>
    houseLine(brain.voice, name, { site })
  const names = { customer: line('copy_customer'), bot: line('copy_bot') }
  return [{ type: 'copy-wished', key, to, subject: line('copy_subject'), names }]
}

export function forgetMe(): Happening[] {
  return [{ type: 'erasure-wished' }]
}
