import { expect, test } from 'vitest'
import type { ConversationEvent, Happening } from '../../../src/conversation/index.ts'
import type { History, Send, View } from '../history.ts'
import { check, type Invariant, invariants } from './index.ts'
import { historyOf, id, life, numbered, viewOf } from './small-history.ts'

const well = historyOf()
const cleo = customerView(well)
const ben = { id: 'ben', name: 'Ben Cole' }

/** One small history for each way in which a promise can be broken; each breaks that one and no other. */
const broken: Record<string, [Invariant, History]> = {
  'an acknowledged message is nowhere': [
    'I1',
    { ...well, sends: [...well.sends, { ...sent(1), clientMessageId: 'gone', place: 4 }] },
  ],
  'a message was given up without an answer': ['I1b', outcome('given-up')],
  'a message was refused and stored': ['I1c', outcome('refused', 'bad-input')],
  'a message stands in the log twice': [
    'I2',
    historyOf([
      ...life.slice(0, 3),
      ...life.slice(2, 3),
      ...life.slice(3, 4),
      ...life.slice(4, 6),
      said('Here you are.', 3),
    ]),
  ],
  'a number is missing in the log': ['I3', without(({ type }) => type === 'note-written')],
  'a later message stands before an earlier one': [
    'I4',
    { ...well, sends: well.sends.map((send) => ({ ...send, place: 10 - send.place })) },
  ],
  'a page never showed the last message': ['I5', shown(cleo.shown.slice(0, -1))],
  'a desk never showed the last event': [
    'I5',
    inHands((log) => viewOf(log.slice(0, -1), 'agent', 'ada')),
  ],
  'the log holds what nobody sent': ['I6', { ...well, sends: well.sends.slice(1) }],
  'a page showed what is nowhere': ['I6', shown([...cleo.shown, { ...cleo.shown[0], seq: 99 }])],
  'a page showed a message twice': ['I7', shown([...cleo.shown, cleo.shown.at(-1)])],
  'a page showed an older message later': [
    'I8',
    shown([...cleo.shown.slice(0, 3), ...cleo.shown.slice(4), cleo.shown[3]]),
  ],
  'a message was never answered': ['I9', outcome('waiting')],
  'a page was given more than is its business': [
    'I10',
    shown(cleo.shown.map((each) => ({ ...each, fields: [...each.fields, 'why'] }))),
  ],
  'an agent overheard a colleague': [
    'I10',
    { ...well, views: [{ ...viewOf(events(well), 'agent', 'ben'), current: false }] },
  ],
  'other words are stored than were sent': [
    'I11',
    { ...well, sends: well.sends.map((send) => ({ ...send, text: `${send.text}!` })) },
  ],
  'other words are shown than are stored': [
    'I11',
    shown(cleo.shown.map((each) => ({ ...each, text: `${each.text}!` }))),
  ],
  'a back-end was never asked': [
    'I12',
    { ...changed(({ type }) => type === 'action-finished', { key: 'call-2' }), calls: [] },
  ],
  'a back-end was asked under a key that nobody made': [
    'I12',
    { ...well, calls: [...well.calls, { key: 'call-2', action: 'orders.find', at: 1 }] },
  ],
  'what was read has changed': [
    'I13',
    { ...well, glimpses: [{ conversation: id, seq: 4, what: 'something else' }] },
  ],
  'an epoch falls': ['H0', changed(({ seq }) => seq === 12, { epoch: 0 })],
  'two agents have the same conversation': [
    'H1',
    {
      ...historyOf([...life.slice(0, 12), { type: 'agent-joined', agent: ben, how: 'claim' }]),
      presences: [{ agent: 'ben', from: 0, to: 60_000 }],
    },
  ],
  'an agent speaks who does not have it': [
    'H2',
    changed(({ type }) => type === 'agent-said', { agent: ben }),
  ],
  'the bot talks over an agent': ['H3', inserted(13, said('And another thing.', null))],
  'the bot answers the same message twice': ['H3', historyOf([...life, said('Again.', 19)])],
  'nobody takes a conversation from an agent who left': [
    'H4',
    {
      ...historyOf(life.slice(0, 12)),
      presences: [{ agent: 'ada', from: 0, to: 10_000 }],
      desks: [],
    },
  ],
  'a customer waits while an agent is free': ['H5', historyOf(life.slice(0, 8))],
  'a customer is sent to the line and told nothing': [
    'H6',
    { ...historyOf(life.slice(0, 7)), desks: [] },
  ],
  'the row of a conversation is not what its log says': [
    'H7',
    { ...well, heads: well.heads.map((head) => ({ ...head, stage: 'waiting' })) },
  ],
  'a promise is forgotten': ['H8', historyOf([...life, { type: 'promised', dueAt: 30_000 }])],
  'an agent holds more than they can': ['H9', twoAtOnce()],
  'a closed conversation does not open for what is said': [
    'H10',
    historyOf(life.filter(({ type }) => type !== 'reopened').slice(0, -1)),
  ],
  'a customer is told that it is too late': [
    'H10',
    { ...well, sends: [...well.sends, { ...sent(4), outcome: 'refused', code: 'not-now' }] },
  ],
  'a desk shows what is not so any more': [
    'S1',
    { ...well, desks: [{ agent: 'ada', free: true, known: [`${id} waiting 1`], fresh: [] }] },
  ],
}

test('a history in which all went well breaks no promise', () => {
  expect(check(well)).toEqual([])
})

const cases = Object.entries(broken).map(([what, [invariant, history]]) => ({
  what,
  invariant,
  history,
}))

test.each(cases)('$invariant is broken, and nothing else, when $what', ({ invariant, history }) => {
  const found = check(history)
  expect(new Set(found.map((violation) => violation.invariant))).toEqual(new Set([invariant]))
})

test('every invariant has a history that breaks it', () => {
  const shownBroken = new Set(Object.values(broken).map(([invariant]) => invariant))
  expect(invariants.filter((invariant) => !shownBroken.has(invariant))).toEqual([])
})

test('the same history gives the same answer after a journey through JSON', () => {
  for (const [, history] of Object.values(broken)) {
    expect(check(JSON.parse(JSON.stringify(history)))).toEqual(check(history))
  }
})

function events({ log }: History): readonly ConversationEvent[] {
  return log[id] ?? []
}

function customerView({ views }: History): View {
  const view = views.find(({ as }) => as === 'customer')
  if (!view) throw new Error('the small history has a customer')
  return view
}

function sent(place: number): Send {
  const clientMessageId = `message-${place}`
  const text = `words ${place}`
  const person = { person: 'cleo', as: 'customer', conversation: id } as const
  return { ...person, clientMessageId, text, place, at: 0, outcome: 'acked', code: null }
}

function said(text: string, answers: number | null): Happening {
  return { type: 'bot-said', text, choices: [], why: [], answers }
}

function outcome(how: Send['outcome'], code: string | null = null): History {
  const sends = well.sends.map((send, place) =>
    place === 0 ? { ...send, outcome: how, code } : send,
  )
  return { ...well, sends }
}

function shown(list: readonly (Partial<View['shown'][number]> | undefined)[]): History {
  const entries = list.flatMap((each) => {
    if (each?.seq === undefined) return []
    const { seq, text = null, at = 0, fields = [] } = each
    return [{ seq, text, at, fields }]
  })
  return { ...well, views: [{ ...cleo, shown: entries }] }
}

/** The same log, but for one kind of event. */
function changed(which: (event: ConversationEvent) => boolean, fields: object): History {
  const altered = events(well).map((event) => (which(event) ? { ...event, ...fields } : event))
  // The fields are those of the event's own type.
  return { ...well, log: { [id]: altered as ConversationEvent[] }, glimpses: [] }
}

function without(which: (event: ConversationEvent) => boolean): History {
  const first = events(well).findIndex(which)
  const altered = events(well).toSpliced(first, 1)
  const views = [cleo]
  return { ...well, log: { [id]: altered }, views, glimpses: [], heads: well.heads }
}

function inserted(place: number, happening: Happening): History {
  return historyOf(
    life
      .toSpliced(place, 0, happening)
      .map((each) => ('answers' in each ? later(each, place) : each)),
  )
}

function later<T extends { answers: number | null }>(each: T, place: number): T {
  return each.answers !== null && each.answers > place
    ? { ...each, answers: each.answers + 1 }
    : each
}

/** The conversation while Ada has it, on a desk of her own making. */
function inHands(desk: (log: readonly ConversationEvent[]) => View): History {
  const held = historyOf(life.slice(0, 14))
  return { ...held, views: [desk(events(held))] }
}

function twoAtOnce(): History {
  const first = historyOf(life.slice(0, 14))
  const other = numbered(life.slice(0, 14), 'conversation-2').map((event) => ({
    ...event,
    at: event.at + 500,
  }))
  const second = {
    sends: first.sends.map((send) => ({ ...send, conversation: 'conversation-2' })),
    head: first.heads.map((head) => ({ ...head, id: 'conversation-2' })),
  }
  return {
    ...first,
    log: { ...first.log, 'conversation-2': other },
    sends: [...first.sends, ...second.sends],
    heads: [...first.heads, ...second.head],
  }
}
