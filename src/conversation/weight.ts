import type { Happening } from './happening.ts'
import type { Level } from './vocabulary.ts'

/** How much of an agent's capacity a conversation takes: distress is heavier than a plain question. */
export function weightOf(level: Level): number {
  if (level === 'crisis') return 3
  return level === 'severe' ? 2 : 1
}

/** A crisis weighs as one until a person clears it. */
export function weightAfter(weight: number, happening: Happening): number {
  if (happening.type === 'crisis-cleared') return weightOf('severe')
  if (happening.type !== 'message-read' || weight === weightOf('crisis')) return weight
  return weightOf(happening.reading.level)
}
