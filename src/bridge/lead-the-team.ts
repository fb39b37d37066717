import { Refused } from '../conversation/index.ts'
import type { AgentOnDuty, agentSays, Handlers } from '../protocol/index.ts'
import { audiencesOf } from './audiences.ts'
import { colleagueOf, destination } from './deal-with-it.ts'
import { seesConversations } from './may.ts'
import { type Office, rooms } from './office.ts'
import type { Seat } from './seat.ts'

type Leads = Pick<
  Handlers<typeof agentSays>,
  | 'take-over'
  | 'whisper'
  | 'reassign'
  | 'team'
  | 'capacity'
  | 'teams'
  | 'dead-letters'
  | 'send-again'
>

/** What supervisors do. Every act stands in the audit log. */
export function leadTheTeam(office: Office, { agent, lead, may, act }: Seat): Leads {
  const { namespace, roster, accounts, presence, line, log, now } = office

  return {
    'take-over': (about) => act('take-over', about, { type: 'take-over' }),
    whisper: async ({ text, ...about }) => {
      const { agent: holder } = await may('whisper', about.conversation)
      if (!holder) throw new Refused('not-now', 'Nobody has this conversation.')
      const whispered = await act('note', about, { type: 'note', text, whisper: true })
      const mention = { conversation: about.conversation, by: agent, whisper: true }
      namespace.to(rooms.agent(holder.id)).emit('mentioned', mention)
      return whispered
    },
    reassign: async ({ reason, team, agent: to, ...about }) =>
      act('reassign', about, {
        type: 'reassign',
        reason,
        ...(await destination(office, team, to ? await colleagueOf(accounts, to) : null)),
      }),
    team: async () => {
      await lead()
      return { agents: await onDuty() }
    },
    capacity: async ({ agent: of, capacity }) => {
      await lead()
      await colleagueOf(accounts, of)
      await roster.setCapacity(of, capacity)
      await written('capacity-set', of, String(capacity ?? 'usual'))
      return {}
    },
    teams: async ({ agent: of, teams, skills }) => {
      await lead()
      await colleagueOf(accounts, of)
      for (const team of teams) await destination(office, team, null)
      // From now on they see nothing of their old teams, whatever their console does.
      const before = audiencesOf(office, of).map(({ room }) => room)
      await roster.set(of, { teams, skills })
      await written('teams-set', of, [...teams, ...skills].join(' '))
      namespace.in(rooms.agent(of)).socketsLeave(before)
      namespace.to(rooms.agent(of)).emit('rejoin')
      return {}
    },
    'dead-letters': async () => {
      await lead()
      const dead = await log.deadOutbox(200)
      return {
        letters: dead.map(
          ({ key, topic, conversationId: conversation, tries, diedAt, reason }) => ({
            key,
            topic,
            conversation,
            tries,
            diedAt,
            reason,
          }),
        ),
      }
    },
    'send-again': async ({ key }) => {
      await lead()
      if (!(await log.reviveOutbox(key, now()))) {
        throw new Refused('not-now', 'This has been sent, or sent again, already.')
      }
      await written('sent-again', key, '')
      return {}
    },
  }

  async function onDuty(): Promise<AgentOnDuty[]> {
    const people = (await accounts()).filter(({ role }) => seesConversations(role))
    return people.map(({ id, name, role }) => ({
      id,
      name,
      role,
      state: presence.stateOf(id)?.state ?? 'offline',
      ...roster.takes(id),
      holds: line.held(id).length,
      capacity: roster.capacity(id),
    }))
  }

  function written(action: string, object: string, detail: string): Promise<void> {
    return office.audit({ at: now(), actor: agent.id, action, object, detail })
  }
}
