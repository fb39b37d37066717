import type { Handover } from '../conversation/index.ts'
import { type Availability, houseLine } from '../reply/index.ts'
import { hoursOf, mayTake, opensAt, wallClock } from '../routing/index.ts'
import type { Brain, Moment } from './brain.ts'

type For = Pick<Handover, 'team' | 'skills' | 'level' | 'kind'>

/** Whether anybody who is there could take it, now or once it falls to other teams, and when the team is back. */
export function whoCouldCome(
  wanted: For,
  brain: Brain,
  { now, zone, availability, present }: Moment,
): Availability {
  const late = { ...wanted, since: Number.NEGATIVE_INFINITY }
  const people = present
    ? present.some((agent) => mayTake(agent, late, now, brain.service))
    : availability.people
  const opens = opensAt(hoursOf(brain.service, wanted.team), now, zone)
  return {
    ...availability,
    people,
    opensAt: availability.opensAt ?? (opens === null ? null : inWords(opens, now, zone, brain)),
  }
}

/** "tomorrow at 09:00", in the house's words. */
export function inWords(at: number, now: number, zone: string, { voice }: Brain): string {
  const then = wallClock(at, zone)
  const { time, weekday } = then
  if (then.date === wallClock(now, zone).date) return houseLine(voice, 'opens_today', { time })
  if (then.date === wallClock(now + 86_400_000, zone).date) {
    return houseLine(voice, 'opens_tomorrow', { time })
  }
  const day = weekday.charAt(0).toUpperCase() + weekday.slice(1)
  return houseLine(voice, 'opens_later', { day, time })
}
