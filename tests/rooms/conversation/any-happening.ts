import fc from 'fast-check'
import {
  type Agent,
  abouts,
  canHappen,
  emotions,
  type Happened,
  type Happening,
  type HappeningType,
  handoverReasons,
  kinds,
  levels,
  nextStage,
  type Reading,
  rungs,
  type Stage,
  styles,
  verdicts,
} from '../../../src/conversation/index.ts'

/** Arbitrary readings, happenings and legal courses of a conversation, for properties. */

export const anyReading: fc.Arbitrary<Reading> = fc.record({
  level: fc.constantFrom(...levels),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
  emotion: fc.constantFrom(...emotions),
  emotions: fc.constant({}),
  kind: fc.option(fc.constantFrom(...kinds)),
  style: fc.constantFrom(...styles),
  language: fc.constantFrom('en', 'und'),
  wantsPerson: fc.boolean(),
  repeatContact: fc.boolean(),
  sarcasm: fc.boolean(),
  about: fc.constantFrom(...abouts),
  escalate: fc.boolean(),
  offer: fc.boolean(),
  intent: fc.constant(null),
  values: fc.constant([]),
  evidence: fc.constant([]),
  alone: fc.record({
    level: fc.constantFrom(...levels),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constant(null),
  }),
})

const agent: fc.Arbitrary<Agent> = fc.constantFrom(
  { id: 'a1', name: 'Ana Lima' },
  { id: 'a2', name: 'Ben Osei' },
)
const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const place = fc.nat(60)
const id = fc.uuid()
const team = fc.option(fc.constantFrom('orders', 'payments'))

const bodies: { [T in HappeningType]: fc.Arbitrary<Omit<Happened<T>, 'type'>> } = {
  opened: fc.record({
    channel: fc.constant('widget'),
    customer: fc.record({ id, name: fc.option(text), country: fc.constant(null) }),
    site: fc.constant('default'),
  }),
  'customer-said': fc.record({ clientMessageId: id, text }),
  'message-read': fc.record({ message: place, reading: anyReading }),
  'message-unread': fc.record({ message: place }),
  'bot-said': fc.record({
    text,
    choices: fc.array(text, { maxLength: 2 }),
    why: fc.constant([]),
    answers: fc.option(place),
  }),
  'system-said': fc.record({ about: fc.constant('still-waiting' as const), text }),
  'dialog-moved': fc.record({ position: fc.constantFrom(null, { step: 'ask' }) }),
  'action-requested': fc.record({
    key: id,
    action: fc.constant('orders.find'),
    input: fc.constant({}),
  }),
  'action-finished': fc.record({ key: id, outcome: fc.constant({ result: 'not_found' as const }) }),
  'handover-requested': fc.record({
    reason: fc.constantFrom(...handoverReasons),
    team,
    note: fc.option(text),
  }),
  'handover-withdrawn': fc.record({}),
  'handover-moved': fc.record({ team, wanted: fc.option(agent), by: agent, reason: text }),
  'agent-offered': fc.record({ agent, until: place }),
  'offer-missed': fc.record({ agent }),
  'offer-declined': fc.record({ agent }),
  'handover-alerted': fc.record({ rung: fc.constantFrom(...rungs) }),
  promised: fc.record({ dueAt: place }),
  'promise-kept': fc.record({ promise: place }),
  'promise-broken': fc.record({ promise: place }),
  'follow-up-planned': fc.record({
    dueAt: place,
    by: fc.option(agent),
    team,
    say: fc.option(text),
    topic: fc.option(text),
    email: fc.boolean(),
  }),
  'followed-up': fc.record({ plan: place }),
  'follow-up-answered': fc.record({ plan: place, solved: fc.boolean() }),
  'contact-left': fc.record({ text }),
  'agent-joined': fc.record({
    agent,
    how: fc.constantFrom('claim' as const, 'take-over' as const),
  }),
  'agent-said': fc.record({ agent, clientMessageId: id, text }),
  'note-written': fc.record({ agent, text }),
  'agent-lost': fc.record({ agent }),
  'agent-released': fc.record({ agent, reason: text, team }),
  'agent-handed-back': fc.record({ agent, note: text }),
  'agent-finished': fc.record({ agent }),
  'wrapped-up': fc.record({ agent, disposition: fc.constant('solved'), note: text }),
  'crisis-cleared': fc.record({ agent, reason: text }),
  reviewed: fc.record({
    agent,
    message: place,
    verdict: fc.constantFrom(...verdicts),
    start: place,
    end: place,
  }),
  reopened: fc.record({}),
  'customer-identified': fc.record({ customer: id, name: fc.option(text) }),
  rated: fc.record({ score: fc.integer({ min: 1, max: 5 }), comment: fc.option(text) }),
  'mood-counts': fc.record({ counts: fc.boolean() }),
  'copy-wished': fc.record({
    key: id,
    to: fc.emailAddress(),
    subject: text,
    names: fc.record({ customer: text, bot: text }),
  }),
  'erasure-wished': fc.record({}),
  'person-forgotten': fc.record({}),
}

// The keys of an object that has one key per type of happening are those types.
export const happeningTypes = Object.keys(bodies) as HappeningType[]

export const anyHappening: fc.Arbitrary<Happening> = fc.oneof(...happeningTypes.map(anyOf))

export function anyOf(type: HappeningType): fc.Arbitrary<Happening> {
  // Each body is the body of its own type; the compiler cannot follow the pairing through the union.
  return bodies[type].map((body) => ({ type, ...body }) as Happening)
}

/** What may happen from the opening on, each step allowed by the stage that the ones before led to. */
export const anyCourse: fc.Arbitrary<Happening[]> = fc
  .tuple(anyOf('opened'), fc.array(anyHappening, { maxLength: 60 }))
  .map(([opened, others]) => [opened, ...legalOnly(others)])

function legalOnly(happenings: readonly Happening[]): Happening[] {
  let stage: Stage = 'bot'
  return happenings.filter(({ type }) => {
    if (!canHappen(stage, type)) return false
    stage = nextStage(stage, type)
    return true
  })
}
