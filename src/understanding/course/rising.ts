import { isAtLeast, type Level, type Reading, rank } from '../../conversation/index.ts'
import type { Alone } from '../alone.ts'

/** Distress that rises, or a bot that fails, over three messages of the customer. */
export function isRising(earlier: readonly Reading[], alone: Alone, level: Level): boolean {
  if (alone.relief || alone.retraction || !isAtLeast(alone.level, 'mild')) return false
  const [first, second] = earlier.slice(-2)
  if (!first || !second) return false
  const steps = [rank(first.alone.level), rank(second.alone.level), rank(alone.level)] as const
  const upset = steps.filter((step) => step >= 1).length
  const neverEased = steps[0] <= steps[1] && steps[1] <= steps[2]
  if (isAtLeast(level, 'moderate') && upset >= 2 && neverEased) return true
  return upset === 3 && steps[2] >= steps[0]
}
