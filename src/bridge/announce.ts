import type { Namespace } from 'socket.io'
import type { Conversation, ConversationEvent } from '../conversation/index.ts'
import type { HandoverCard } from '../protocol/index.ts'
import type { Hint, Neighbours, Switchboard } from '../switchboard/index.ts'
import { sendOnlookersAway, watchRoom } from './agent-door.ts'
import type { Line } from './line.ts'

/** How long changes of the line are gathered before every console hears of them, in milliseconds. */
const gathering = 40

export interface Announcing {
  readonly namespace: Namespace
  readonly switchboard: Switchboard
  readonly neighbours: Neighbours
  readonly line: Line
  readonly card: (conversation: Conversation) => HandoverCard | null
  readonly events: (id: string, after: number) => Promise<ConversationEvent[]>
  readonly now: () => number
  readonly report: (error: unknown) => void
}

/**
 * Tells consoles what happens: the line to everybody, a conversation to those who look at it. Every server tells
 * its own consoles, also what was written through another.
 */
export function announceToConsoles({
  switchboard,
  neighbours,
  line,
  card,
  events: eventsOf,
  now,
  report,
  ...parts
}: Announcing): { lineChanged: () => void; stop: () => void } {
  const namespace = parts.namespace.local
  let timer: NodeJS.Timeout | null = null
  const stopListening = switchboard.onEvents(tell)
  const stopHinting = neighbours.onHint((hint) => hear(hint).catch(report))
  return {
    lineChanged,
    stop() {
      stopListening()
      stopHinting()
      if (timer) clearTimeout(timer)
    },
  }

  async function hear({ id, stage }: Hint): Promise<void> {
    const known = line.row(id)
    if (!known && (stage === 'bot' || stage === 'closed')) return
    const conversation = await switchboard.conversation(id)
    const watched = parts.namespace.adapter.rooms.has(watchRoom(id))
    const events = watched ? await eventsOf(id, known?.seq ?? 0) : []
    tell(
      events.filter(({ seq }) => seq <= conversation.seq),
      conversation,
    )
  }

  function tell(events: readonly ConversationEvent[], conversation: Conversation): void {
    const before = line.row(conversation.id)
    line.update(conversation)
    const watchers = namespace.to(watchRoom(conversation.id))
    for (const event of events) watchers.emit('event', event)
    const row = line.row(conversation.id)
    if (!row || events.some(({ type }) => type === 'agent-joined')) {
      sendOnlookersAway(parts.namespace, line, conversation).catch(report)
    }
    if (row) watchers.emit('card', { conversation: conversation.id, row, card: card(conversation) })
    if (before || row) lineChanged()
  }

  function lineChanged(): void {
    timer ??= setTimeout(() => {
      timer = null
      namespace.to('consoles').emit('line', line.rows(now()))
    }, gathering)
  }
}
