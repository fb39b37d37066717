import type { Message } from '../../conversation/index.ts'
import type { SaidSoFar } from '../plan.ts'
import type { Voice } from '../voice.ts'
import { withoutSecrets } from '../wording/hidden-details.ts'
import { findFrames } from './find-frames.ts'
import { hearWords } from './hear-words.ts'
import { renderClause } from './render-clause.ts'

export interface EarlierContact {
  /** "your delivery" */
  readonly thing: string
  /** "on the 3rd"; null when it is too long ago or nobody knows the site's clock. */
  readonly day: string | null
}

const hour = 3_600_000
/** After such a silence a customer who writes again has come back. */
const comesBackAfter = 12 * hour
const dayIsPlainFor = 25 * 24 * hour

/** What a customer who has just come back wrote about last time; null in the middle of a contact, and when nothing can be named. */
export function earlierContact({ messages, zone }: SaidSoFar, voice: Voice): EarlierContact | null {
  const lastReply = messages.findLastIndex(({ from }) => from !== 'customer')
  const [comesBack] = messages.slice(lastReply + 1)
  const before = messages[lastReply]
  if (!comesBack || !before || comesBack.at - before.at < comesBackAfter) return null
  for (const message of messages.slice(0, lastReply).toReversed()) {
    const thing = message.from === 'customer' ? troubleIn(message, voice) : null
    if (!thing) continue
    const recent = comesBack.at - message.at < dayIsPlainFor
    return { thing, day: recent && zone ? dayOf(message.at, zone) : null }
  }
  return null
}

function troubleIn({ text }: Message, { frames }: Voice): string | null {
  const heard = hearWords(withoutSecrets(text), frames.typos)
  const hit = findFrames(frames, heard).find(
    ({ frame, match }) => (frame.role === 'problem' || frame.role === 'want') && match.slots.thing,
  )
  return hit ? renderClause('{your thing}', hit, heard) : null
}

function dayOf(at: number, zone: string): string {
  const day = Number(new Intl.DateTimeFormat('en', { day: 'numeric', timeZone: zone }).format(at))
  const ending = { one: 'st', two: 'nd', few: 'rd' }[ordinal.select(day) as 'one' | 'two' | 'few']
  return `on the ${day}${ending ?? 'th'}`
}

const ordinal = new Intl.PluralRules('en', { type: 'ordinal' })
