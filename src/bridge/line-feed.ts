import type { LineChange, LineRow } from '../protocol/index.ts'
import type { Line } from './line.ts'
import { onceSoon } from './once-soon.ts'

/** A group of consoles that see the same part of the line. */
export interface Audience {
  /** The room that its consoles are in. */
  readonly room: string
  readonly sees: (row: LineRow) => boolean
  /** Held conversations have no order. */
  readonly ordered: boolean
}

export interface LineFeed {
  /** What these audiences see together, now. From then on they hear of every change. */
  snapshot(audiences: readonly Audience[]): LineChange
  /** Something may have changed; told soon, together with what else changes until then. */
  changed(): void
  stop(): void
}

/** How long changes are gathered before consoles hear of them, in milliseconds. */
const gathering = 40

/** Sends every group of consoles the differences to what it was sent before. */
export function createLineFeed(
  line: Line,
  send: (room: string, change: LineChange) => void,
  /** Nobody listens in this room any more. */
  isEmpty: (room: string) => boolean,
  now: () => number,
): LineFeed {
  const sent = new Map<string, Sent>()
  const flushing = onceSoon(flush, gathering)

  return {
    snapshot(audiences) {
      for (const audience of audiences) {
        if (!sent.has(audience.room)) sent.set(audience.room, begin(audience))
      }
      flush()
      const parts = audiences.flatMap(({ room }) => sent.get(room) ?? [])
      return {
        rows: parts.flatMap(({ rows }) => [...rows.values()].map(placed)),
        gone: [],
        order: parts.find(({ audience }) => audience.ordered)?.order ?? [],
      }
    },
    changed: flushing.ask,
    stop: flushing.stop,
  }

  function flush(): void {
    for (const room of sent.keys()) if (isEmpty(room)) sent.delete(room)
    if (sent.size === 0) return
    const rows = line.rows(now())
    const changes = [...sent.values()].map((each) => ({ each, ...differences(each, rows) }))
    // What moves from one group to another leaves before it arrives.
    for (const { each, gone } of changes) {
      if (gone.length > 0) send(each.audience.room, { rows: [], gone, order: null })
    }
    for (const { each, news, order } of changes) {
      if (news.length > 0 || order)
        send(each.audience.room, { rows: news.map(placed), gone: [], order })
    }
  }

  function placed(row: LineRow): LineRow {
    return { ...row, position: line.position(row.conversation, now()) }
  }

  function begin(audience: Audience): Sent {
    const fresh: Sent = { audience, rows: new Map(), order: [] }
    differences(fresh, line.rows(now()))
    return fresh
  }
}

interface Sent {
  readonly audience: Audience
  rows: Map<string, LineRow>
  order: readonly string[]
}

function differences(sent: Sent, rows: readonly LineRow[]) {
  const { audience } = sent
  const seen = rows.filter(audience.sees)
  const now = new Map(seen.map((row) => [row.conversation, row]))
  const order = audience.ordered
    ? seen.filter(({ stage }) => stage === 'waiting').map(({ conversation }) => conversation)
    : []
  const gone = [...sent.rows.keys()].filter((id) => !now.has(id))
  // `order` tells the places; a row that has only moved up is not sent again.
  const news = seen.filter((row) => sent.rows.get(row.conversation) !== row)
  const moved = order.length !== sent.order.length || order.some((id, at) => id !== sent.order[at])
  sent.rows = now
  sent.order = order
  return { gone, news, order: moved ? order : null }
}
