import {
  type ConversationEvent,
  emptyLog,
  type Happening,
  nothingRead,
  numberEvents,
} from '../../../src/conversation/index.ts'
import type { HeadRow, History, Send, View } from '../history.ts'
import { digest } from './durability.ts'

const ada = { id: 'ada', name: 'Ada Bell' }
export const id = 'conversation-1'

function customerSays(place: number): Happening {
  return { type: 'customer-said', clientMessageId: `message-${place}`, text: `words ${place}` }
}

function botSays(answers: number | null): Happening {
  return { type: 'bot-said', text: 'I am listening.', choices: [], why: [], answers }
}

/** One conversation from the first word over a hand-over to its second beginning. Nothing is wrong with it. */
export const life: readonly Happening[] = [
  {
    type: 'opened',
    channel: 'widget',
    customer: { id: 'cleo', name: null, country: null },
    site: 'default',
  },
  botSays(null),
  customerSays(1),
  { type: 'message-read', message: 3, reading: nothingRead },
  { type: 'action-requested', key: 'call-1', action: 'orders.find', input: {} },
  { type: 'action-finished', key: 'call-1', outcome: { result: 'not_found' } },
  { type: 'handover-requested', reason: 'wish', team: null, note: null },
  botSays(3),
  { type: 'agent-joined', agent: ada, how: 'claim' },
  { type: 'system-said', about: 'agent-joined', text: 'Ada has joined.' },
  { type: 'agent-said', agent: ada, clientMessageId: 'answer-1', text: 'How can I help?' },
  { type: 'note-written', agent: ada, text: 'A note.' },
  customerSays(2),
  { type: 'message-read', message: 13, reading: nothingRead },
  { type: 'agent-finished', agent: ada },
  { type: 'system-said', about: 'finished', text: 'Ada has finished.' },
  { type: 'wrapped-up', agent: ada, disposition: 'solved', note: '' },
  { type: 'reopened' },
  customerSays(3),
  { type: 'message-read', message: 19, reading: nothingRead },
  botSays(19),
]

/** A second between two things that happen. */
export function numbered(happenings: readonly Happening[], conversation = id): ConversationEvent[] {
  let head = emptyLog
  return happenings.flatMap((happening, place) => {
    const next = numberEvents(conversation, head, [happening], 1_000 * (place + 1))
    head = next.head
    return next.events
  })
}

/** A history in which all went well, around whatever happened in one conversation. */
export function historyOf(happenings: readonly Happening[] = life): History {
  const events = numbered(happenings)
  return {
    about: {
      seed: 1,
      seconds: 30,
      nodes: 1,
      store: 'sqlite',
      mutant: null,
      leaseMs: 2_000,
      capacity: 1,
      skewMs: 0,
    },
    startedAt: 0,
    healedAt: 40_000,
    endedAt: 60_000,
    sends: sendsOf(events),
    acts: [],
    views: [viewOf(events, 'customer', 'cleo'), viewOf(events, 'agent', 'ada')],
    log: { [id]: events },
    heads: [headOf(happenings)],
    glimpses: events.map((event) => ({ conversation: id, seq: event.seq, what: digest(event) })),
    presences: [{ agent: 'ada', from: 0, to: 60_000 }],
    calls: [{ key: 'call-1', action: 'orders.find', at: 5_000 }],
    outboxLeft: [],
    desks: [{ agent: 'ada', free: true, known: [], fresh: [] }],
    unsettled: [],
    faults: [],
  }
}

export function headOf(happenings: readonly Happening[]): HeadRow {
  return { id, ...numberEvents(id, emptyLog, happenings, 0).head }
}

function sendsOf(events: readonly ConversationEvent[]): Send[] {
  let customers = 0
  let agents = 0
  return events.flatMap((event): Send[] => {
    if (event.type !== 'customer-said' && event.type !== 'agent-said') return []
    const as = event.type === 'customer-said' ? 'customer' : 'agent'
    const place = as === 'customer' ? ++customers : ++agents
    const { clientMessageId, text, at } = event
    const person = as === 'customer' ? 'cleo' : 'ada'
    return [
      {
        person,
        as,
        conversation: id,
        clientMessageId,
        text,
        place,
        at,
        outcome: 'acked',
        code: null,
      },
    ]
  })
}

export function viewOf(events: readonly ConversationEvent[], as: View['as'], person: string): View {
  const shown = events.flatMap((event) => {
    const seq = as === 'customer' ? event.customerSeq : event.seq
    const text = 'text' in event ? event.text : null
    return seq === null ? [] : [{ seq, text, at: event.at, fields: ['seq', 'text'] }]
  })
  return { person, as, conversation: id, openedAt: 0, current: true, shown }
}
