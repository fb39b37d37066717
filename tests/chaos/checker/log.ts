import type { ConversationEvent } from '../../../src/conversation/index.ts'
import { destroySecrets } from '../../../src/turn/destroy-secrets.ts'
import type { History, Send } from '../history.ts'
import type { Violation } from './violation.ts'

/** What a log may look like, given what was sent: I2, I3, I4, I6 and I11. */
export function checkLog({ log, sends }: History): Violation[] {
  const byId = new Map(sends.map((send) => [`${send.conversation} ${send.clientMessageId}`, send]))
  return Object.entries(log).flatMap(([conversation, events]) => {
    const said = events.flatMap((event) => {
      const isSaid = event.type === 'customer-said' || event.type === 'agent-said'
      return isSaid
        ? [{ event, send: byId.get(`${conversation} ${event.clientMessageId}`) ?? null }]
        : []
    })
    return [
      ...gaps(conversation, events),
      ...said.flatMap((each) => strangers(conversation, each)),
      ...twice(
        conversation,
        said.map(({ event }) => event.clientMessageId),
      ),
      ...outOfOrder(
        conversation,
        said.flatMap(({ send }) => send ?? []),
      ),
    ]
  })
}

function gaps(conversation: string, events: readonly ConversationEvent[]): Violation[] {
  const customer = events.flatMap(({ customerSeq }) => customerSeq ?? [])
  const rows = [
    ['seq', events.map(({ seq }) => seq)],
    ['customerSeq', customer],
  ] as const
  return rows.flatMap(([name, numbers]): Violation[] => {
    const wrong = numbers.findIndex((number, place) => number !== place + 1)
    if (wrong < 0) return []
    const what = `${name} ${numbers[wrong]} in place ${wrong + 1} of ${conversation}`
    return [{ invariant: 'I3', what }]
  })
}

interface Said {
  readonly event: ConversationEvent<'customer-said' | 'agent-said'>
  readonly send: Send | null
}

function strangers(conversation: string, { event, send }: Said): Violation[] {
  const what = `${event.type} ${event.seq} (${event.clientMessageId}) in ${conversation}`
  if (!send) return [{ invariant: 'I6', what: `nobody sent ${what}` }]
  const expected = send.as === 'customer' ? destroySecrets(send.text) : send.text
  return event.text === expected
    ? []
    : [{ invariant: 'I11', what: `other words than were sent: ${what}` }]
}

function twice(conversation: string, ids: readonly string[]): Violation[] {
  const doubled = new Set(ids.filter((id, place) => ids.indexOf(id) !== place))
  return [...doubled].map((id) => ({
    invariant: 'I2',
    what: `stored twice: ${id} in ${conversation}`,
  }))
}

function outOfOrder(conversation: string, sends: readonly Send[]): Violation[] {
  const last = new Map<string, number>()
  return sends.flatMap(({ person, place, clientMessageId }): Violation[] => {
    const before = last.get(person) ?? 0
    last.set(person, Math.max(before, place))
    // The same message a second time is another violation.
    if (place >= before) return []
    const what = `${clientMessageId} of ${person} stands after a later one in ${conversation}`
    return [{ invariant: 'I4', what }]
  })
}
