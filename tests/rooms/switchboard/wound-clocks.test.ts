import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Level } from '../../../src/conversation/index.ts'
import { type Made, makeSwitchboard, open, reading, say } from './making.ts'

let made: Made
let count: number
beforeEach(async () => {
  made = makeSwitchboard()
  count = 0
  await made.switchboard.handle('c', open)
  await says('none')
  await made.switchboard.handle('c', { type: 'ask-for-person' })
})
afterEach(() => made.store.close())

test('somebody who waits winds their clocks once, however much they write', async () => {
  const wound = await clocks()
  expect(wound).toContain('admit-nobody')
  await says('none')
  await says('mild')
  await says('none')
  expect(await clocks()).toEqual(wound)
})

test('somebody who gets worse while waiting has a shorter ladder from then on', async () => {
  expect(await clocks()).not.toContain('climb')
  await says('severe')
  const wound = await clocks()
  expect(wound.filter((type) => type === 'climb')).toHaveLength(2)
  await says('severe')
  expect(await clocks()).toEqual(wound)
})

async function says(level: Level): Promise<void> {
  count += 1
  await made.switchboard.handle('c', say(`message-${count}`))
  const { seq: message } = await made.switchboard.conversation('c')
  await made.switchboard.handle('c', { type: 'hear', message, reading: reading(level) })
}

async function clocks(): Promise<string[]> {
  const due = await made.store.log.dueOutbox(Number.MAX_SAFE_INTEGER, 1_000)
  return due.flatMap(({ topic, body }) => (topic === 'turn' ? [typeOf(body)] : [])).sort()
}

// Written by the plan of the clocks: a command.
function typeOf(body: unknown): string {
  return (body as { type: string }).type
}
