import { mayTake } from '../routing/index.ts'
import type { Audience } from './line-feed.ts'
import type { Office } from './office.ts'

/** What those who lead see. */
export const wholeLine: Audience = { room: 'line:all', sees: () => true, ordered: true }

/** What an agent sees of the line: who waits for their teams, and what they hold or are asked to take. */
export function audiencesOf({ line, roster, service, now }: Office, id: string): Audience[] {
  const takes = roster.takes(id)
  const teams = [...takes.teams].sort().join(',')
  const skills = [...takes.skills].sort().join(',')
  const forTeams = ({ conversation }: { conversation: string }) => {
    const handover = line.find(conversation)?.handover
    return handover ? mayTake(takes, handover, now(), service()) : false
  }
  return [
    {
      room: `line:teams:${teams}:${skills}`,
      sees: (row) => row.stage === 'waiting' && forTeams(row),
      ordered: true,
    },
    {
      room: `line:of:${id}`,
      sees: (row) =>
        row.agent?.id === id ||
        ((row.offer?.agent.id === id || line.find(row.conversation)?.handover?.wanted?.id === id) &&
          !forTeams(row)),
      ordered: false,
    },
  ]
}
