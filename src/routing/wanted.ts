import {
  type Conversation,
  type Handover,
  isAtLeast,
  latestReading,
} from '../conversation/index.ts'
import type { Service } from './service.ts'
import { ladderFor } from './urgency.ts'

/** What an agent takes. No teams means every team: a small house has none. */
export interface Takes {
  readonly teams: readonly string[]
  readonly skills: readonly string[]
}

const minute = 60_000

/** Whom a conversation is for: what a flow or an agent named, otherwise the first rule that fits. */
export function whoIsFor(
  conversation: Conversation,
  named: string | null,
  { rules, teams }: Service,
): { team: string | null; skills: readonly string[] } {
  const reading = latestReading(conversation)
  const rule =
    reading &&
    rules.find(
      ({ intents, kinds, languages }) =>
        (!intents || intents.includes(reading.intent?.name ?? '')) &&
        (!kinds || (reading.kind !== null && kinds.includes(reading.kind))) &&
        (!languages || languages.includes(reading.language)),
    )
  // A kind is about the person, a flow about the task: with a rule for somebody in distress the task can wait.
  const first = rule?.kinds && isAtLeast(reading?.level ?? 'none', 'severe') ? rule.team : null
  const team = first ?? named ?? rule?.team ?? null
  return {
    team: team && (team in teams || named === team) ? team : null,
    skills: rule?.skills ?? [],
  }
}

/** Whether this agent may take it now. Who waits too long for their team is for others, too. */
export function mayTake(
  { teams, skills }: Takes,
  handover: Pick<Handover, 'team' | 'skills' | 'since' | 'level' | 'kind'>,
  now: number,
  service: Service,
): boolean {
  const late = now - handover.since >= fallsBackAfter(handover, service)
  const team = handover.team
  const inTeam = teams.length === 0 || team === null || teams.includes(team)
  if (inTeam && (late || handover.skills.every((skill) => skills.includes(skill)))) return true
  const others = team === null ? undefined : service.teams[team]?.falls_back_to
  return late && (others === undefined || others.some((other) => teams.includes(other)))
}

/** Milliseconds; never more than a quarter of the time in which somebody should have spoken. */
export function fallsBackAfter(
  handover: Pick<Handover, 'team' | 'level' | 'kind'>,
  service: Service,
): number {
  const own = service.teams[handover.team ?? '']?.after_minutes ?? 3
  return minute * Math.min(own, ladderFor(handover, service).first_word / 4)
}
