import type { Conversation, ConversationEvent } from '../conversation/index.ts'
import { type Hint, type Neighbours, oneAtATime } from '../switchboard/index.ts'
import { sendOnlookersAway } from './agent-door.ts'
import { pauseAfter } from './care.ts'
import { wordsOf } from './found.ts'
import { type Office, rooms } from './office.ts'

/**
 * Tells consoles what happens: the line to those whom it concerns, a conversation to those who look at it. Every
 * server tells its own consoles, also what was written through another.
 */
export function announceToConsoles(
  office: Office,
  neighbours: Neighbours,
  assign: () => void,
): () => void {
  const { switchboard, line, feed, report } = office
  const namespace = office.namespace.local
  // Looking into the log takes its time: what comes after is told after.
  const turns = oneAtATime()
  const stopListening = switchboard.onEvents((events, conversation) => {
    turns.run(conversation.id, async () => tell(events, conversation)).catch(report)
  })
  const stopHinting = neighbours.onHint((hint) => {
    turns.run(hint.id, () => hear(hint)).catch(report)
  })
  return () => {
    stopListening()
    stopHinting()
  }

  async function hear({ id, seq, stage }: Hint): Promise<void> {
    const known = line.find(id)
    if (!known && (stage === 'bot' || stage === 'closed')) return
    const conversation = await switchboard.conversation(id)
    const events = await office.events(id, known?.seq ?? seq - 1)
    tell(
      events.filter(({ seq }) => seq <= conversation.seq),
      conversation,
    )
  }

  function tell(events: readonly ConversationEvent[], conversation: Conversation): void {
    const { id } = conversation
    const before = line.find(id)
    // A look because of a hint has found it, and more.
    if (before && before.seq >= conversation.seq) return
    line.update(conversation)
    const after = line.find(id)
    if (office.namespace.adapter.rooms.has(rooms.watch(id))) {
      tellWatchers(events, conversation, after !== undefined)
    }
    if (before || after) {
      feed.changed()
      assign()
    }
    for (const event of events) follow(office, event, conversation).catch(report)
  }

  function tellWatchers(
    events: readonly ConversationEvent[],
    conversation: Conversation,
    isInLine: boolean,
  ): void {
    const { id } = conversation
    const watchers = namespace.to(rooms.watch(id))
    for (const event of events) watchers.emit('event', event)
    if (!isInLine || events.some(({ type }) => type === 'agent-joined')) {
      sendOnlookersAway(office, conversation).catch(report)
    }
    if (!isInLine) return
    const row = line.row(id)
    const card = office.card(conversation)
    watchers.emit('card', { conversation: id, row, card })
  }
}

/** What an event means for the people at this server. */
async function follow(
  office: Office,
  event: ConversationEvent,
  conversation: Conversation,
): Promise<void> {
  const { line, presence, service, now } = office
  const namespace = office.namespace.local
  switch (event.type) {
    case 'handover-alerted': {
      const { id: about } = conversation
      const { level } = line.rowOf(conversation)
      namespace.to(rooms.leads).emit('alert', { conversation: about, rung: event.rung, level })
      return
    }
    case 'offer-missed':
      // Whoever does not answer is not there, whatever their console says.
      presence.set(event.agent.id, 'away')
      return
    case 'agent-released':
    case 'agent-handed-back':
    case 'agent-finished': {
      const pause = pauseAfter(conversation, service())
      if (pause > 0) presence.pause(event.agent.id, now() + pause)
      await remember(office, event.agent.id, conversation, conversation)
      return
    }
    case 'agent-joined':
      await remember(office, event.agent.id, conversation, null)
      return
    case 'wrapped-up':
      await office.duty.index(conversation.id, wordsOf(conversation))
      return
    default:
  }
}

async function remember(
  { namespace, duty, care }: Office,
  agentId: string,
  conversation: Conversation,
  letGo: Conversation | null,
): Promise<void> {
  await duty.index(conversation.id, wordsOf(conversation))
  namespace.local.to(rooms.agent(agentId)).emit('care', await care(agentId, letGo))
}
