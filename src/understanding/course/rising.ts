import { isAtLeast, type Reading, rank } from '../../conversation/index.ts'
import type { Alone } from '../alone.ts'

/** Distress that rises, or a bot that fails, over three messages of the customer. */
export function isRising(earlier: readonly Reading[], alone: Alone): boolean {
  if (alone.relief || alone.retraction) return false
  const [first, second] = earlier.slice(-2)
  if (!first || !second) return false
  return grows(first, second, alone) || keepsFailing(first, second, alone)
}

function grows(first: Reading, second: Reading, alone: Alone): boolean {
  const steps = [rank(first.alone.level), rank(second.alone.level), rank(alone.level)] as const
  const upset = steps.filter((step) => step >= 1).length
  const neverEased = steps[0] <= steps[1] && steps[1] <= steps[2]
  if (isAtLeast(alone.level, 'moderate') && upset >= 2 && neverEased) return true
  return upset === 3 && steps[2] >= steps[0]
}

/** Two of three messages tell that the bot does not listen, and the customer is no longer calm. */
function keepsFailing(first: Reading, second: Reading, alone: Alone): boolean {
  const told = [first, second].filter(saysNotListenedTo).length + Number(alone.botFailed)
  const upset = [first, second].filter((reading) => isAtLeast(reading.alone.level, 'mild')).length
  return told >= 1 && isAtLeast(alone.level, 'mild') && told + upset >= 2
}

function saysNotListenedTo({ evidence }: Reading): boolean {
  return evidence.some(({ reason }) => reason === notListenedTo)
}

/** The reason of the cue in `cues/course.ts`; readings keep it among their evidence. */
export const notListenedTo = 'was not listened to'
