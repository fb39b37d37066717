import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchSilence } from '../../../src/switchboard/index.ts'
import { type Made, makeSwitchboard, open, reading, saidBy, say } from './making.ts'

const id = 'conversation-1'
const late = reading('none', { intent: { name: 'order-late', confidence: 1 } })
let made: Made
let stop: () => void
beforeEach(() => {
  made = makeSwitchboard()
  stop = watchSilence(made.switchboard, 30, (error) => made.reported.push(error))
})
afterEach(async () => {
  stop()
  await made.store.close()
})

const lines = async () => saidBy('bot', await made.switchboard.conversation(id))

test('a customer who is asked something and says nothing hears twice that there is time, and then no more', async () => {
  await made.switchboard.handle(id, open)
  await made.switchboard.handle(id, say('message-1', 'my order is late'))
  await made.switchboard.handle(id, { type: 'hear', message: 3, reading: late })
  await made.switchboard.handle(id, { type: 'answer' })
  await vi.waitFor(async () => expect(await lines()).toHaveLength(4))
  expect((await lines())[2]).toMatch(/no rush/)
  // A third look finds nothing left to say.
  const { seq } = await made.switchboard.conversation(id)
  const handled = await made.switchboard.handle(id, { type: 'break-silence', seq })
  expect(handled.events).toEqual([])
  expect(made.reported).toEqual([])
})
