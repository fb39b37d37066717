import type { Conversation, Happening, Level } from '../conversation/index.ts'
import { houseLine } from '../reply/index.ts'
import { hoursOf, ladderFor, opensAt } from '../routing/index.ts'
import type { Brain, Moment } from './brain.ts'

const minute = 60_000

/** With nobody there: until when a person will have written. One promise at a time. */
export function promise(
  { promise: open }: Conversation,
  { level, team }: { level: Level; team: string | null },
  { service }: Brain,
  { now, zone }: Moment,
): Happening[] {
  if (open) return []
  const { crisis, other } = service.promises
  if (level === 'crisis') return [{ type: 'promised', dueAt: now + crisis * minute }]
  const opens = opensAt(hoursOf(service, team), now, zone)
  const soon = ladderFor({ level, kind: null }, service).first_word * minute
  return [{ type: 'promised', dueAt: opens === null ? now + other * minute : opens + soon }]
}

/** A person has written: what was promised is kept. */
export function keepPromise({ promise: open }: Conversation): Happening[] {
  return open ? [{ type: 'promise-kept', promise: open.seq }] : []
}

/** The time has come. Still open means broken: the customer hears it, and so does whoever is in charge. */
export function judgePromise(conversation: Conversation, seq: number, brain: Brain): Happening[] {
  if (conversation.promise?.seq !== seq) return []
  const broken: Happening = { type: 'promise-broken', promise: seq }
  if (conversation.stage !== 'waiting') return [broken]
  const text = houseLine(brain.voice, 'promise_broken', {})
  return [broken, { type: 'system-said', about: 'promise-broken', text }]
}
