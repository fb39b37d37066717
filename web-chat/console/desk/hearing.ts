import type { ConversationView, HandoverCard, LineChange, LineRow, LogEvent } from '../protocol.ts'
import type { Call, DeskState, Watched } from './desk-state.ts'
import { rowAfter } from './row-after.ts'
import { dropUnsent } from './unsent.ts'

/** What the desk looks like after each thing that the server tells. */
export function hearLine(state: DeskState, { rows: news, gone, order }: LineChange): DeskState {
  const byId = new Map([...state.rows, ...news].map((row) => [row.conversation, row]))
  for (const id of gone) byId.delete(id)
  order?.forEach((id, place) => {
    const row = byId.get(id)
    if (row) byId.set(id, { ...row, position: place + 1 })
  })
  const rows = [...byId.values()]
  const watched = Object.fromEntries(
    Object.entries(state.watched).map(([id, one]) => [id, withRow(one, byId.get(id))]),
  )
  return { ...state, rows, lineKnown: true, watched }
}

export function hearView(state: DeskState, view: ConversationView): DeskState {
  const { row, card, events } = view
  const after = {
    ...state,
    watched: { ...state.watched, [row.conversation]: { row, card, events } },
  }
  const seen = { [row.conversation]: events.at(-1)?.seq ?? 0, ...state.seen }
  // What was touched in this tab counts more than what the server kept from before.
  const drafts = { [row.conversation]: view.draft, ...state.drafts }
  return events.reduce(settle, look({ ...after, seen, drafts }, row.conversation))
}

/** Old events are dropped, the next one is shown; a gap changes nothing, because `missesBefore` asks for the rest. */
export function hearEvent(state: DeskState, event: LogEvent): DeskState {
  const watched = state.watched[event.conversationId]
  if (!watched || event.seq !== lastSeq(watched) + 1) return state
  const after = {
    ...state,
    typing:
      event.type === 'customer-said' ? without(state.typing, event.conversationId) : state.typing,
    watched: {
      ...state.watched,
      [event.conversationId]: {
        ...watched,
        row: rowAfter(watched.row, event),
        events: [...watched.events, event],
      },
    },
  }
  return settle(look(after, event.conversationId), event)
}

export function missesBefore(state: DeskState, event: LogEvent): boolean {
  const watched = state.watched[event.conversationId]
  return watched !== undefined && event.seq > lastSeq(watched) + 1
}

export function hearCard(
  state: DeskState,
  { conversation, row, card }: { conversation: string; row: LineRow; card: HandoverCard | null },
): DeskState {
  const watched = state.watched[conversation]
  if (!watched) return state
  return {
    ...state,
    watched: { ...state.watched, [conversation]: { ...withRow(watched, row), card } },
  }
}

export function hearTyping(
  state: DeskState,
  { conversation, typing }: { conversation: string; typing: boolean },
): DeskState {
  const others = without(state.typing, conversation)
  return { ...state, typing: typing ? [...others, conversation] : others }
}

/** What was written in another window of this agent. */
export function hearDraft(
  state: DeskState,
  { conversation, text }: { conversation: string; text: string },
): DeskState {
  if (state.drafts[conversation] === text) return state
  return { ...state, drafts: { ...state.drafts, [conversation]: text } }
}

/** A call that stands already is not called again; opening the conversation answers it. */
export function hearCall(state: DeskState, call: Call): DeskState {
  if (call.conversation === state.open) return state
  const others = state.calls.filter(
    ({ conversation, text }) => conversation !== call.conversation || text !== call.text,
  )
  return { ...state, calls: [...others, call].slice(-4) }
}

export function answered(state: DeskState, conversation: string): DeskState {
  const calls = state.calls.filter((call) => call.conversation !== conversation)
  return calls.length === state.calls.length ? state : { ...state, calls }
}

export function unwatched(state: DeskState, conversation: string): DeskState {
  const { [conversation]: _gone, ...others } = state.watched
  return { ...state, watched: others }
}

/** What is open has been seen. */
export function look(state: DeskState, conversation: string): DeskState {
  const watched = state.watched[conversation]
  if (state.open !== conversation || !watched) return state
  return { ...state, seen: { ...state.seen, [conversation]: lastSeq(watched) } }
}

/** How many messages of a followed customer this screen has not shown yet. */
export function unseenMessages(
  { watched, seen }: Pick<DeskState, 'watched' | 'seen'>,
  conversation: string,
): number {
  const after = seen[conversation] ?? Number.MAX_SAFE_INTEGER
  const events = watched[conversation]?.events ?? []
  return events.filter(({ type, seq }) => type === 'customer-said' && seq > after).length
}

/** The epoch that this screen has seen: of the row, or of a later event that is already shown. */
export function seenEpoch({ row, events }: Pick<Watched, 'row' | 'events'>): number {
  return Math.max(row.epoch, events.at(-1)?.epoch ?? 0)
}

export function lastSeq({ events }: Watched): number {
  return events.at(-1)?.seq ?? 0
}

// The server's rows and events take different roads; a row from before an event must not undo it.
function withRow(watched: Watched, row: LineRow | undefined): Watched {
  return row && row.epoch >= watched.row.epoch ? { ...watched, row } : watched
}

function settle(state: DeskState, event: LogEvent): DeskState {
  return event.type === 'agent-said' ? dropUnsent(state, event.clientMessageId) : state
}

function without(list: readonly string[], one: string): readonly string[] {
  return list.includes(one) ? list.filter((other) => other !== one) : list
}
