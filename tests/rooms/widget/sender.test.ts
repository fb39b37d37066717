import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Answer, Stored } from '../../../src/protocol/index.ts'
import { createOutbox, type Queued } from '../../../web-chat/widget/delivery/outbox.ts'
import { createSender } from '../../../web-chat/widget/delivery/sender.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('messages are sent one after the other, in their order', async () => {
  const { outbox, drain, said, told } = deskOf([stored(1), stored(2), stored(3)])
  for (const id of ['c', 'a', 'b']) await outbox.add(message(id))
  await drain()
  expect(said).toEqual(['a', 'b', 'c'])
  expect(told).toEqual(['a sent', 'b sent', 'c sent'])
  expect(await outbox.waiting()).toEqual([])
})

test('without an answer the line is renewed and the same message stays first', async () => {
  const { outbox, drain, said, reconnects } = deskOf([null, stored(1)])
  await outbox.add(message('a'))
  await drain()
  expect(reconnects).toEqual([false])
  expect(await outbox.waiting()).toEqual([message('a')])
  await drain()
  expect(said).toEqual(['a', 'a'])
  expect(await outbox.waiting()).toEqual([])
})

test('too fast is waited out and told, and nothing overtakes', async () => {
  const slow = { ok: false, final: false, code: 'too-fast', message: '', afterMs: 3_000 } as const
  const { outbox, drain, said, told } = deskOf([slow, stored(1), stored(2)])
  await outbox.add(message('a'))
  await outbox.add(message('b'))
  const done = drain()
  await vi.advanceTimersByTimeAsync(2_900)
  expect(said).toEqual(['a'])
  await vi.advanceTimersByTimeAsync(200)
  await done
  expect(said).toEqual(['a', 'a', 'b'])
  expect(told).toEqual(['slowed', 'a sent', 'b sent'])
})

test('a refused message leaves the outbox and is told, and the next one goes on', async () => {
  const no = { ok: false, final: true, code: 'bad-input', message: 'No.' } as const
  const { outbox, drain, told } = deskOf([no, stored(1)])
  await outbox.add(message('a'))
  await outbox.add(message('b'))
  await drain()
  expect(told).toEqual(['a refused: No.', 'b sent'])
  expect(await outbox.waiting()).toEqual([])
})

test('an old ticket costs no message', async () => {
  const old = { ok: false, final: true, code: 'not-yours', message: 'Old.' } as const
  const { outbox, drain, told, reconnects } = deskOf([old, stored(1)])
  await outbox.add(message('a'))
  await drain()
  expect(reconnects).toEqual([true])
  await drain()
  expect(told).toEqual(['a sent'])
})

test('what is added while it sends is sent too', async () => {
  const { outbox, drain, said } = deskOf([stored(1), stored(2)])
  await outbox.add(message('a'))
  const first = drain()
  await outbox.add(message('b'))
  await Promise.all([first, drain()])
  expect(said).toEqual(['a', 'b'])
})

function deskOf(answers: (Answer<Stored> | null)[]) {
  const said: string[] = []
  const told: string[] = []
  const reconnects: boolean[] = []
  const outbox = createOutbox(null, () => undefined)
  const nothing = () => undefined
  const { drain } = createSender({
    outbox,
    line: {
      async say({ id }) {
        said.push(id)
        return answers.shift() ?? null
      },
      reconnect: (withNewTicket) => reconnects.push(withNewTicket),
      ask: async () => null,
      file: async () => null,
      start: nothing,
      typing: nothing,
      wake: nothing,
      rest: nothing,
    },
    maySend: () => true,
    starts: nothing,
    sent: (id) => told.push(`${id} sent`),
    refused: (id, reason) => told.push(`${id} refused: ${reason}`),
    slowed: () => told.push('slowed'),
  })
  return { outbox, drain, said, told, reconnects }
}

function stored(seq: number): Answer<Stored> {
  return { ok: true, seq, at: seq, duplicate: false }
}

function message(id: string): Queued {
  return { id, text: id, at: 0 }
}
