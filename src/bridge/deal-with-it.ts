import { type Agent, type Attachment, fileOnly, Refused } from '../conversation/index.ts'
import type { agentSays, Handlers } from '../protocol/index.ts'
import { type Office, rooms } from './office.ts'
import type { Seat } from './seat.ts'

type Deals = Pick<
  Handlers<typeof agentSays>,
  | 'claim'
  | 'decline'
  | 'say'
  | 'typing'
  | 'draft'
  | 'note'
  | 'release'
  | 'transfer'
  | 'hand-back'
  | 'finish'
  | 'wrap-up'
  | 'clear-crisis'
  | 'review'
  | 'push'
  | 'push-off'
>

/** What an agent does for a customer. */
export function dealWithIt(office: Office, { socket, agent, me, may, act }: Seat): Deals {
  const { namespace, duty, roster, accounts } = office

  return {
    claim: (about) => act('claim', about, { type: 'claim', limit: roster.capacity(agent.id) }),
    decline: (about) => act('decline', about, { type: 'decline' }),
    say: async ({ clientMessageId, text: words, attachments: ids, ...about }) => {
      const attachments = await attached(about.conversation, ids ?? [])
      const text = words || fileOnly
      const said = await act('say', about, {
        type: 'agent-say',
        clientMessageId,
        text,
        attachments,
      })
      await forgetDraft(about.conversation)
      return said
    },
    typing: async ({ conversation, typing }) => {
      await may('typing', conversation)
      office.agentTyping(conversation, typing)
      return {}
    },
    draft: async ({ conversation, text }) => {
      await may('draft', conversation)
      await duty.keepDraft(agent.id, conversation, text)
      socket.to(rooms.agent(agent.id)).emit('draft', { conversation, text })
      return {}
    },
    note: async ({ text, mentions, ...about }) => {
      const written = await act('note', about, { type: 'note', text, mentions })
      const mention = { conversation: about.conversation, by: agent, whisper: false }
      for (const id of mentions) namespace.to(rooms.agent(id)).emit('mentioned', mention)
      return written
    },
    release: ({ reason, ...about }) =>
      act('release', about, { type: 'release', reason, team: null }),
    transfer: async ({ reason, team, agent: to, ...about }) =>
      act('transfer', about, {
        type: 'release',
        reason,
        ...(await destination(office, team, to ? await colleague(to) : null)),
      }),
    'hand-back': ({ note, flow, ...about }) =>
      act('hand-back', about, { type: 'hand-back', note, flow }),
    finish: (about) => act('finish', about, { type: 'finish' }),
    'wrap-up': async ({ disposition, note, goodwill, followUp, ...about }) => {
      const { consent: _, ...wish } = followUp ?? { consent: true }
      return act('wrap-up', about, {
        type: 'wrap-up',
        disposition,
        note,
        goodwill,
        followUp: 'at' in wish ? wish : null,
      })
    },
    'clear-crisis': ({ reason, ...about }) =>
      act('clear-crisis', about, { type: 'clear-crisis', reason }),
    review: ({ conversation, ...review }) =>
      act('review', { conversation }, { type: 'review', ...review }),
    push: async ({ subscription }) => {
      await me()
      const { endpoint } = subscription
      if (!office.mayPush(endpoint)) {
        throw new Refused('not-allowed', 'Heed does not know the push service of this browser.')
      }
      await duty.addPush({ endpoint, agentId: agent.id, body: JSON.stringify(subscription) })
      return {}
    },
    'push-off': async ({ endpoint }) => {
      await me()
      await duty.dropPushOf(agent.id, endpoint)
      return {}
    },
  }

  async function attached(conversation: string, ids: readonly string[]): Promise<Attachment[]> {
    const found = await Promise.all(ids.map((id) => office.attachment(conversation, id)))
    if (found.includes(null)) throw new Refused('bad-input', 'This file was never received.')
    return found.filter((each) => each !== null)
  }

  async function forgetDraft(conversation: string): Promise<void> {
    await duty.keepDraft(agent.id, conversation, '')
    socket.to(rooms.agent(agent.id)).emit('draft', { conversation, text: '' })
  }

  function colleague(id: string): Promise<Agent> {
    return colleagueOf(accounts, id)
  }
}

export async function colleagueOf(accounts: Office['accounts'], id: string): Promise<Agent> {
  const account = (await accounts()).find((each) => each.id === id)
  if (!account) throw new Refused('bad-input', 'There is no such colleague.')
  return { id: account.id, name: account.name }
}

/** A team has to be one of the house's, where it has any. */
export async function destination(
  { service }: Pick<Office, 'service'>,
  team: string | null,
  to: Agent | null,
): Promise<{ team: string | null; to: Agent | null }> {
  const teams = Object.keys(service().teams)
  if (team === null || teams.length === 0 || teams.includes(team)) return { team, to }
  throw new Refused('bad-input', 'There is no such team.')
}
