import { expect, test } from 'vitest'
import type { CustomerEvent } from '../../../src/protocol/index.ts'
import { logRows } from '../../../web-chat/widget/chat/log-rows.ts'
import { transcript } from '../../../web-chat/widget/chat/transcript.ts'

const minute = 60_000
const dayOf = (at: number) => String(Math.floor(at / (24 * 60 * minute)))

test('the name is shown once for messages in a row, and again when somebody else speaks', () => {
  expect(starts([said('bot', 0), said('bot', 1), said('customer', 2), said('bot', 3)])).toEqual([
    true,
    false,
    true,
    true,
  ])
})

test('a pause of more than ten minutes begins a new group', () => {
  expect(starts([said('bot', 0), said('bot', 9), said('bot', 20)])).toEqual([true, false, true])
})

test('two agents are two groups', () => {
  expect(starts([said('agent', 0, 'Priya'), said('agent', 1, 'Tom')])).toEqual([true, true])
})

test('a day is named where it begins, also when earlier messages are not drawn', () => {
  const events = [
    said('bot', 0),
    said('bot', 1),
    said('bot', 24 * 60 + 5),
    said('bot', 24 * 60 + 6),
  ]
  expect(logRows(events, 1, 4, dayOf).map(({ startsDay }) => startsDay)).toEqual([
    false,
    true,
    false,
  ])
})

test('a copy of the conversation says who, when and what, in order', () => {
  const copy = transcript(
    'Conversation',
    [said('bot', 0), said('customer', 1)],
    ({ from }) => from,
    (at) => `${at / minute} min`,
  )
  expect(copy).toBe('Conversation\n\n[0 min] bot: message 0\n[1 min] customer: message 1\n')
})

function starts(events: readonly CustomerEvent[]): boolean[] {
  return logRows(events, 0, events.length, dayOf).map(({ startsGroup }) => startsGroup)
}

function said(from: CustomerEvent['from'], at: number, name: string | null = null): CustomerEvent {
  const text = `message ${at}`
  const event = { seq: at + 1, from, name, text, choices: [], clientMessageId: null }
  return { ...event, at: at * minute, attachments: [], about: null }
}
