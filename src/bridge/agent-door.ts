import type { Socket } from 'socket.io'
import type { Conversation } from '../conversation/index.ts'
import { agentSays, type Desk, guard } from '../protocol/index.ts'
import type { Account, SessionAccount } from './accounts.ts'
import { audiencesOf, wholeLine } from './audiences.ts'
import { dealWithIt } from './deal-with-it.ts'
import { leadTheTeam } from './lead-the-team.ts'
import { lookAtIt } from './look-at-it.ts'
import { isLead, mendsContent, seesConversations } from './may.ts'
import { type Office, rooms } from './office.ts'
import { type Seat, takeSeat } from './seat.ts'

/** Lets agents in by their session. Everything they do takes the same road as everything else: the switchboard. */
export function openAgentDoor(office: Office): void {
  const { namespace, line, presence, whoIs, now, report } = office

  namespace.use((socket, next) => {
    whoIs(socket.handshake.headers.cookie).then(
      (account) => {
        socket.data.account = account
        next()
      },
      () => next(new Error('not-signed-in')),
    )
  })
  namespace.on('connection', serve)

  function serve(socket: Socket): void {
    // Set by the middleware above, for every socket that came in.
    const account = socket.data.account as SessionAccount
    const seat = takeSeat(office, socket, account)
    const works = seesConversations(account.role)
    socket.data.watched = seat.watched
    void socket.join(rooms.agent(account.id))
    if (mendsContent(account.role)) void socket.join(rooms.mends)
    if (works) presence.arrive(seat.agent, socket.id)
    // Who has no desk asks for none, and is told all the same.
    else socket.emit('banner', office.banners(account.role))
    const expiry = setTimeout(() => socket.disconnect(true), Math.max(0, account.endsAt - now()))
    let packetSize = 0
    socket.conn.on('packet', ({ data }) => {
      packetSize = typeof data === 'string' ? data.length : 0
    })
    socket.on('disconnect', () => {
      clearTimeout(expiry)
      for (const conversation of seat.watched) line.unwatch(conversation, account.name)
      if (works) presence.leave(seat.agent, socket.id)
      office.feed.changed()
    })
    guard(
      socket,
      agentSays,
      {
        join: () => join(seat),
        state: async ({ state }) => {
          await seat.me()
          const { minutes } = office.service().cool_down
          if (state === 'cooling-down') presence.pause(account.id, now() + minutes * 60_000)
          else presence.set(account.id, state)
          return {}
        },
        ...lookAtIt(office, seat),
        ...dealWithIt(office, seat),
        ...leadTheTeam(office, seat),
      },
      { packetSize: () => packetSize, report, admit: () => office.slowDown(account.id) },
    )
  }

  async function join({ socket, agent, me }: Seat): Promise<Desk> {
    const { role } = await me()
    await office.roster.refresh()
    const audiences = isLead(role) ? [wholeLine] : audiencesOf(office, agent.id)
    await socket.join([rooms.consoles, ...audiences.map(({ room }) => room)])
    if (isLead(role)) await socket.join(rooms.leads)
    const { teams, dispositions, goodwill } = office.service()
    return {
      line: office.feed.snapshot(audiences),
      agents: presence.present(),
      banners: office.banners(role),
      me: {
        state: presence.stateOf(agent.id)?.state ?? 'available',
        ...office.roster.takes(agent.id),
        capacity: office.roster.capacity(agent.id),
      },
      care: await office.care(agent.id, null),
      teams: Object.keys(teams),
      dispositions,
      goodwill,
      flows: office.flows(),
      pushKey: office.pushKey,
    }
  }
}

/** Once a conversation is in somebody's hands, or in nobody's, others who looked at it see no more of it. */
export async function sendOnlookersAway(
  { namespace, line }: Office,
  { id, agent }: Conversation,
): Promise<void> {
  for (const socket of await namespace.local.in(rooms.watch(id)).fetchSockets()) {
    // Both are set for every socket that came in.
    const account = socket.data.account as Account
    const watched = socket.data.watched as Set<string>
    if (account.id === agent?.id || isLead(account.role)) continue
    socket.leave(rooms.watch(id))
    if (watched.delete(id)) line.unwatch(id, account.name)
  }
}
