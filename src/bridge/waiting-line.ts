import { type Conversation, type Kind, type Level, rank } from '../conversation/index.ts'

/** One customer in somebody's hands or waiting for them, as the line needs it. */
export interface InLine {
  readonly waitingSince: number
  readonly level: Level
  readonly front: boolean
  readonly dueAt: number
}

const minute = 60_000

/** Within how long a person should have spoken, in milliseconds. From the hand-over table of our rules of behaviour. */
export function timeToFirstWord(level: Level, kind: Kind | null): number {
  if (level === 'crisis') return 2 * minute
  if (level === 'severe' || kind === 'abuse') return 5 * minute
  return 15 * minute
}

/**
 * Sorts who is next. Crises first, then whoever lost an agent, then distress times waiting, so that a calm
 * customer who waits long enough is never overtaken for ever.
 */
export function byUrgency(now: number): (a: InLine, b: InLine) => number {
  return (a, b) =>
    Number(b.level === 'crisis') - Number(a.level === 'crisis') ||
    Number(b.front) - Number(a.front) ||
    pressure(b, now) - pressure(a, now) ||
    a.waitingSince - b.waitingSince
}

function pressure({ level, waitingSince }: InLine, now: number): number {
  return (1 + rank(level)) * (now - waitingSince + minute)
}

export function inLine(conversation: Conversation): InLine | null {
  const { handover, stage } = conversation
  if (stage !== 'waiting' || !handover) return null
  const { since, level, kind, front } = handover
  return { waitingSince: since, level, front, dueAt: since + timeToFirstWord(level, kind) }
}
