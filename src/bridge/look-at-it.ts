import { type Conversation, Refused } from '../conversation/index.ts'
import type { agentSays, ConversationView, Handlers } from '../protocol/index.ts'
import { foundConversation, searchWords } from './found.ts'
import { isLead } from './may.ts'
import { type Office, rooms } from './office.ts'
import type { Seat } from './seat.ts'

type Looks = Pick<
  Handlers<typeof agentSays>,
  'watch' | 'unwatch' | 'sync' | 'earlier' | 'read' | 'search' | 'all' | 'open-value' | 'open-fact'
>

const most = 50

/** What an agent can see: what they hold or could take, and what they had before. */
export function lookAtIt(office: Office, { socket, agent, watched, me, lead, may }: Seat): Looks {
  const { switchboard, line, feed, log, duty, now } = office

  return {
    watch: async ({ conversation }) => {
      const view = await viewOf(await may('watch', conversation))
      await socket.join(rooms.watch(conversation))
      if (!watched.has(conversation)) line.watch(conversation, agent.name)
      watched.add(conversation)
      feed.changed()
      return { view }
    },
    unwatch: async ({ conversation }) => {
      await socket.leave(rooms.watch(conversation))
      if (watched.delete(conversation)) line.unwatch(conversation, agent.name)
      feed.changed()
      return {}
    },
    sync: async ({ conversation, after }) => {
      await may('sync', conversation)
      return { events: await office.events(conversation, after) }
    },
    read: async ({ conversation }) => ({ view: await viewOf(await may('read', conversation)) }),
    earlier: async ({ conversation }) => {
      const { customer } = await may('earlier', conversation)
      const heads = await log.ofCustomer(customer.id)
      return found(heads.map(({ id }) => id).filter((id) => id !== conversation))
    },
    search: async ({ text }) => {
      const { role } = await me()
      const words = searchWords(text)
      if (words.length === 0) return { found: [] }
      const ids = await duty.search(words, isLead(role) ? most : 1_000)
      if (isLead(role)) return found(ids)
      const mine = new Set(await log.joinedBy(agent.id, 0, 10_000))
      return found(ids.filter((id) => mine.has(id)))
    },
    all: async ({ before }) => {
      await lead()
      const heads = await log.latest(before ?? Number.MAX_SAFE_INTEGER, most)
      return found(heads.map(({ id }) => id))
    },
    'open-value': async ({ conversation, token }) => {
      await may('open-value', conversation)
      return opened(conversation, token, await office.openValue(conversation, token))
    },
    'open-fact': async ({ conversation, name }) => {
      const facts = office.card(await may('open-fact', conversation))?.facts ?? []
      const value = facts.find((fact) => fact.name === name)?.value ?? null
      return opened(conversation, name, value)
    },
  }

  async function viewOf(conversation: Conversation): Promise<ConversationView> {
    const { id } = conversation
    return {
      row: line.row(id) ?? line.rowOf(conversation),
      card: office.card(conversation),
      events: await office.events(id, 0),
      draft: await duty.draft(agent.id, id),
    }
  }

  /** Nothing private is shown before it is written down who saw it. */
  async function opened(conversation: string, detail: string, value: string | null) {
    if (value === null) throw new Refused('not-now', 'This was erased, or never kept.')
    const entry = { actor: agent.id, action: 'value-opened', object: conversation, detail }
    await office.audit({ at: now(), ...entry })
    return { value }
  }

  async function found(ids: readonly string[]) {
    const conversations = ids.slice(0, most).map((id) => switchboard.conversation(id))
    return {
      found: (await Promise.all(conversations)).map((each) => foundConversation(each, line)),
    }
  }
}
