import { type Conversation, isAtLeast, type Kind, type Level, rank } from '../conversation/index.ts'
import type { Ladder, Service } from './service.ts'

/** One customer in somebody's hands or waiting for them, as the line needs it. */
export interface InLine {
  readonly waitingSince: number
  readonly level: Level
  readonly front: boolean
  readonly dueAt: number
}

const minute = 60_000

/** How long the rungs are for somebody in this state; minutes from the hand-over. */
export function ladderFor(
  { level, kind }: { level: Level; kind: Kind | null },
  { ladder }: Service,
): Ladder {
  if (level === 'crisis') return ladder.crisis
  return isAtLeast(level, 'severe') || kind === 'abuse' ? ladder.severe : ladder.other
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

/** Whoever does not want to be put in order by mood is not, except in danger. */
export function inLine(
  { handover, stage, moodCounts }: Conversation,
  service: Service,
): InLine | null {
  if (stage !== 'waiting' || !handover) return null
  const { since, front } = handover
  const level = moodCounts || handover.level === 'crisis' ? handover.level : 'none'
  return {
    waitingSince: since,
    level,
    front,
    dueAt: since + ladderFor(handover, service).first_word * minute,
  }
}
