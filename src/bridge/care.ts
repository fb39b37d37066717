import { type Conversation, isAtLeast, type Level, weightOf, worse } from '../conversation/index.ts'
import type { Care } from '../protocol/index.ts'
import { atWallClock, type Service, wallClock } from '../routing/index.ts'

export interface CareParts {
  /** Conversations that an agent joined since then. */
  readonly joinedBy: (agentId: string, since: number) => Promise<readonly string[]>
  readonly conversation: (id: string) => Promise<Conversation>
  readonly pausedUntil: (agentId: string) => number | null
  readonly now: () => number
  readonly zone: string
}

/** What today has weighed, for the agent alone: nobody else is ever sent this. `letGo`: what they have just let go of. */
export async function careOf(
  agentId: string,
  letGo: Conversation | null,
  parts: CareParts,
): Promise<Care> {
  const { date } = wallClock(parts.now(), parts.zone)
  const ids = await parts.joinedBy(agentId, atWallClock(date, '00:00', parts.zone))
  const levels = await Promise.all(ids.map(async (id) => worst(await parts.conversation(id))))
  const isHeavy = (level: Level) => isAtLeast(level, 'severe')
  return {
    heavy: levels.filter(isHeavy).length,
    weight: levels.reduce((sum, level) => sum + weightOf(level), 0),
    offerPause: letGo !== null && isHeavy(worst(letGo)),
    pausedUntil: parts.pausedUntil(agentId),
  }
}

/** The pause that the house gives after letting go of this one, in milliseconds; 0 for none. */
export function pauseAfter(conversation: Conversation, { cool_down: rule }: Service): number {
  return isAtLeast(worst(conversation), rule.after) ? rule.minutes * 60_000 : 0
}

export function worst({ readings }: Conversation): Level {
  return readings.reduce<Level>((level, { reading }) => worse(level, reading.level), 'none')
}
