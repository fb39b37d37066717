import type { Namespace } from 'socket.io'
import type { Conversation, ConversationEvent } from '../conversation/index.ts'
import type { HandoverCard } from '../protocol/index.ts'
import type { Switchboard } from '../switchboard/index.ts'
import { sendOnlookersAway, watchRoom } from './agent-door.ts'
import type { Line } from './line.ts'

/** How long changes of the line are gathered before every console hears of them, in milliseconds. */
const gathering = 40

/** Tells consoles what happens: the line to everybody, a conversation to those who look at it. */
export function announceToConsoles(
  namespace: Namespace,
  switchboard: Switchboard,
  line: Line,
  card: (conversation: Conversation) => HandoverCard | null,
  now: () => number,
  report: (error: unknown) => void,
): { lineChanged: () => void; stop: () => void } {
  let timer: NodeJS.Timeout | null = null
  const stopListening = switchboard.onEvents(tell)
  return {
    lineChanged,
    stop() {
      stopListening()
      if (timer) clearTimeout(timer)
    },
  }

  function tell(events: readonly ConversationEvent[], conversation: Conversation): void {
    const before = line.row(conversation.id)
    line.update(conversation)
    const watchers = namespace.to(watchRoom(conversation.id))
    for (const event of events) watchers.emit('event', event)
    const row = line.row(conversation.id)
    if (!row || events.some(({ type }) => type === 'agent-joined')) {
      sendOnlookersAway(namespace, line, conversation).catch(report)
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
