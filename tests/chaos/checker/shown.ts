import type { ConversationEvent } from '../../../src/conversation/index.ts'
import type { CustomerEvent } from '../../../src/protocol/index.ts'
import type { History, Shown, View } from '../history.ts'
import { hands } from './replay.ts'
import type { Violation } from './violation.ts'

/** What people were shown: I5, I6, I7, I8, I10 and I11. */
export function checkShown(history: History): Violation[] {
  const { log, views } = history
  return views.flatMap((view) => {
    const events = log[view.conversation] ?? []
    return [
      ...(isEntitled(view, events, history) ? incomplete(view, events) : []),
      ...order(view),
      ...untrue(view, events),
      ...(view.as === 'customer' ? tooMuch(view) : overhead(view, events)),
    ]
  })
}

function incomplete(view: View, events: readonly ConversationEvent[]): Violation[] {
  const shown = new Set(view.shown.map(({ seq }) => seq))
  const missing = events.flatMap((event) => {
    const seq = seqFor(view, event)
    return seq === null || shown.has(seq) ? [] : [seq]
  })
  if (missing.length === 0) return []
  return [{ invariant: 'I5', what: `${name(view)} never showed ${missing.slice(0, 5).join(', ')}` }]
}

/** A customer to all that is theirs for ever, an agent while they are there and have the conversation. */
function isEntitled(
  { as, person, current }: View,
  events: readonly ConversationEvent[],
  { presences, endedAt }: History,
): boolean {
  if (!current || as === 'customer') return current
  const last = hands(events).at(-1)
  const isHere = presences.some(({ agent, to }) => agent === person && to >= endedAt)
  return isHere && last?.agent === person && last.to === null
}

function order(view: View): Violation[] {
  const seen = new Set<number>()
  let last = 0
  return view.shown.flatMap(({ seq }): Violation[] => {
    const known = seen.has(seq)
    const before = last
    seen.add(seq)
    last = Math.max(last, seq)
    if (known) return [{ invariant: 'I7', what: `${name(view)} showed ${seq} twice` }]
    if (seq < before) {
      return [{ invariant: 'I8', what: `${name(view)} showed ${seq} after ${before}` }]
    }
    return []
  })
}

function untrue(view: View, events: readonly ConversationEvent[]): Violation[] {
  const texts = new Map(
    events.flatMap((event): [number, string | null][] => {
      const seq = seqFor(view, event)
      return seq === null ? [] : [[seq, textOf(event)]]
    }),
  )
  return view.shown.flatMap(({ seq, text }: Shown): Violation[] => {
    if (!texts.has(seq))
      return [{ invariant: 'I6', what: `${name(view)} showed ${seq}, which is nowhere` }]
    if (text === texts.get(seq)) return []
    return [
      { invariant: 'I11', what: `${name(view)} showed other words at ${seq} than were stored` },
    ]
  })
}

/** A field that the protocol gains has to be named here by somebody who has thought about it. */
const customerFields: Record<keyof CustomerEvent, true> = {
  seq: true,
  from: true,
  name: true,
  text: true,
  choices: true,
  cards: true,
  language: true,
  clientMessageId: true,
  at: true,
  attachments: true,
  about: true,
}

function tooMuch(view: View): Violation[] {
  const foreign = new Set(view.shown.flatMap(({ fields }) => fields))
  for (const field of Object.keys(customerFields)) foreign.delete(field)
  if (foreign.size === 0) return []
  return [{ invariant: 'I10', what: `${name(view)} was given ${[...foreign].join(', ')}` }]
}

/** A colleague's conversation goes dark for onlookers; what was under way in that moment may still arrive. */
const underWay = 1_000

function overhead(view: View, events: readonly ConversationEvent[]): Violation[] {
  const shown = new Set(view.shown.map(({ seq }) => seq))
  return hands(events).flatMap(({ agent, from, to }): Violation[] => {
    if (agent === view.person) return []
    const begins = events.find(({ seq }) => seq === from)?.at ?? 0
    const heard = events.find(
      ({ seq, at }) =>
        seq > from && (to === null || seq < to) && at > begins + underWay && shown.has(seq),
    )
    // Somebody who takes it later reads all of it from the start.
    if (!heard || tookItAfter(view, events, from)) return []
    return [{ invariant: 'I10', what: `${name(view)} overheard ${heard.seq}` }]
  })
}

function tookItAfter(view: View, events: readonly ConversationEvent[], seq: number): boolean {
  const waitedLater = events.some((event) => event.seq > seq && leavesHands.has(event.type))
  return waitedLater || hands(events).some(({ agent, from }) => agent === view.person && from > seq)
}

const leavesHands = new Set(['agent-lost', 'agent-released'])

function seqFor({ as }: View, { seq, customerSeq }: ConversationEvent): number | null {
  return as === 'customer' ? customerSeq : seq
}

function textOf(event: ConversationEvent): string | null {
  return 'text' in event ? event.text : null
}

function name({ person, conversation }: View): string {
  return `${person} (${conversation})`
}
