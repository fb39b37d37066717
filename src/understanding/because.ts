import { type Level, rank } from '../conversation/index.ts'
import type { Because } from './alone.ts'
import type { Sign } from './grammar/grammar.ts'

/** At most six spans that do not overlap, the weightiest first: what an agent sees highlighted. */
export function because(signs: readonly Sign[], level: Level): Because[] {
  const counted = signs
    .map((sign) => ({ ...sign, weight: weightOf(sign, level) }))
    .filter(({ weight }) => weight > 0)
    .sort(
      (a, b) => b.weight - a.weight || b.last - b.first - (a.last - a.first) || a.start - b.start,
    )
  const spans: Because[] = []
  for (const { reason, start, end, weight } of counted) {
    // That something is broken matters only where nothing else told.
    if (spans.length >= 6 || (weight === bareTrouble && spans.length > 0)) break
    if (!spans.some((other) => other.start < end && start < other.end))
      spans.push({ reason, start, end })
  }
  return spans
}

const bareTrouble = 0.5

/** Danger before wishes, wishes before feelings, strong feelings before mild ones, bare trouble last; 0 counts not at all. */
function weightOf({ tells, scope, reason }: Sign, level: Level): number {
  if (scope !== 'meant') return 0
  switch (tells.type) {
    case 'danger':
      return tells.sure ? 10 + rank(tells.level) : 0
    case 'wants-person':
    case 'repeat-contact':
      return 8
    case 'bot-failed':
      return 6
    case 'feeling':
      if (tells.level === 'none' || level === 'none') return tells.level === level ? 1 : 0
      return reason === 'something went wrong' ? bareTrouble : 2 + rank(tells.level)
    case 'refuses-person':
    case 'relief':
    case 'retraction':
      return level === 'none' ? 2 : 0
    case 'harmless':
    case 'not-meant':
      return 0
  }
}
