import { expect, test } from 'vitest'
import type { CustomerEvent } from '../../../src/protocol/index.ts'
import type { ChatNews } from '../../../web-chat/widget/chat/chat-news.ts'
import {
  afterNews,
  type ChatState,
  newChat,
  unread,
} from '../../../web-chat/widget/chat/chat-state.ts'
import { openChoices } from '../../../web-chat/widget/chat/choices.ts'

const vase = { id: 'm-1', text: 'Where is my vase?', at: 5 }

test('a message is shown at once, as being sent', () => {
  const chat = told({ type: 'queued', message: vase })
  expect(chat.pending).toEqual([{ ...vase, state: 'sending', reason: null }])
})

test('without a line it is held, and it is being sent again when the line is back', () => {
  const chat = told({ type: 'queued', message: vase }, { type: 'line', state: 'lost' })
  expect(chat.pending[0]?.state).toBe('held')
  expect(told.from(chat, { type: 'line', state: 'open' }).pending[0]?.state).toBe('sending')
})

test('a lost line stays lost through every new attempt, until it is open', () => {
  const chat = told({ type: 'line', state: 'lost' }, { type: 'line', state: 'connecting' })
  expect(chat.line).toBe('lost')
  expect(told.from(chat, { type: 'line', state: 'open' }).line).toBe('open')
})

test('a message written while the line is gone begins as held', () => {
  const chat = told({ type: 'line', state: 'lost' }, { type: 'queued', message: vase })
  expect(chat.pending[0]?.state).toBe('held')
})

test('its echo takes its place, so it is never seen twice', () => {
  const chat = told({ type: 'queued', message: vase }, { type: 'sent', id: 'm-1', at: 9 })
  expect(chat.pending[0]?.state).toBe('sent')
  const echoed = told.from(chat, heard(event(1, 'customer', 'm-1')))
  expect(echoed.pending).toEqual([])
  expect(echoed.events).toHaveLength(1)
})

test('another tab that still has it queued brings nothing back', () => {
  const chat = told(heard(event(1, 'customer', 'm-1')), { type: 'queued', message: vase })
  expect(chat.pending).toEqual([])
})

test('a refused message stays, with its reason, until it is withdrawn', () => {
  const chat = told(
    { type: 'queued', message: vase },
    { type: 'refused', id: 'm-1', reason: 'Too long.' },
    { type: 'line', state: 'lost' },
  )
  expect(chat.pending[0]).toMatchObject({ state: 'refused', reason: 'Too long.' })
  expect(told.from(chat, { type: 'withdrawn', id: 'm-1' }).pending).toEqual([])
})

test('an event with a gap before it is not shown', () => {
  expect(told(heard(event(2, 'bot'))).events).toEqual([])
})

test('the first page is history; what was missed on a lost line is news', () => {
  const opened = told(heard(event(1, 'bot'), true), { type: 'line', state: 'open' })
  expect(opened.history).toBe(1)
  const later = told.from(opened, heard(event(2, 'agent'), true))
  expect(later.history).toBe(1)
})

test('what others said and nobody saw is unread; own words never are', () => {
  const chat = told(heard(event(1, 'bot')), heard(event(2, 'customer')), heard(event(3, 'agent')))
  expect(unread(chat)).toBe(2)
  expect(unread(told.from(chat, { type: 'read', seq: 1 }))).toBe(1)
  expect(unread(told.from(chat, { type: 'read', seq: 3 }, { type: 'read', seq: 1 }))).toBe(0)
})

test('whoever was writing has stopped once their message is there', () => {
  const chat = told({ type: 'typing', from: 'bot' }, heard(event(1, 'bot')))
  expect(chat.typing).toBeNull()
})

test('choices are offered until the person answers in any way', () => {
  const asked = told(heard({ ...event(1, 'bot'), choices: ['Send a new one', 'Refund me'] }))
  expect(openChoices(asked)).toEqual(['Send a new one', 'Refund me'])
  expect(openChoices(told.from(asked, { type: 'queued', message: vase }))).toEqual([])
  expect(openChoices(told.from(asked, heard(event(2, 'customer'))))).toEqual([])
})

test('choices stay through a system line and go when a person has joined', () => {
  const asked = told(heard({ ...event(1, 'bot'), choices: ['Yes'] }), heard(event(2, 'system')))
  expect(openChoices(asked)).toEqual(['Yes'])
  const joined = told.from(asked, {
    type: 'head',
    head: { ...newChat.head, seq: 2, stage: 'with-agent' },
  })
  expect(openChoices(joined)).toEqual([])
})

test('a message is seen once a person answers or begins to, and delivered before that', () => {
  const here = { ...newChat.head, seq: 1, stage: 'with-agent', delivered: 1 } as const
  const chat = told(heard(event(1, 'customer')), { type: 'head', head: here })
  expect([chat.delivered, chat.seen]).toEqual([1, 0])
  expect(told.from(chat, { type: 'typing', from: 'agent' }).seen).toBe(1)
  expect(told.from(chat, { type: 'typing', from: 'bot' }).seen).toBe(0)
  expect(told.from(chat, heard(event(2, 'agent'))).seen).toBe(2)
  const gone = told.from(chat, { type: 'head', head: { ...here, delivered: 0 } })
  expect(gone.delivered).toBe(1)
})

function told(...news: ChatNews[]): ChatState {
  return told.from(newChat, ...news)
}
told.from = (chat: ChatState, ...news: ChatNews[]): ChatState => news.reduce(afterNews, chat)

function heard(event: CustomerEvent, history = false): ChatNews {
  return { type: 'heard', events: [event], history }
}

function event(
  seq: number,
  from: CustomerEvent['from'],
  clientMessageId: string | null = null,
): CustomerEvent {
  const said = { seq, from, name: null, text: `message ${seq}`, choices: [], clientMessageId }
  return { ...said, at: seq, attachments: [], about: null }
}
