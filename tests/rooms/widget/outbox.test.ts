import { expect, test } from 'vitest'
import {
  createOutbox,
  type OutboxStore,
  type Queued,
} from '../../../web-chat/widget/delivery/outbox.ts'

const first: Queued = { id: '0190-a', text: 'Hello', at: 1 }
const second: Queued = { id: '0190-b', text: 'Where is my vase?', at: 2 }

test('a message is stored before add resolves, and survives a reload', async () => {
  const disk = diskOf()
  await createOutbox(disk, () => undefined).add(first)
  const afterReload = createOutbox(disk, () => undefined)
  expect(await afterReload.waiting()).toEqual([first])
})

test('messages leave in the order of their ids, whichever tab stored them', async () => {
  const disk = diskOf()
  await createOutbox(disk, () => undefined).add(second)
  const outbox = createOutbox(disk, () => undefined)
  await outbox.add(first)
  expect(await outbox.waiting()).toEqual([first, second])
})

test('what was sent is gone, also from the disk', async () => {
  const disk = diskOf()
  const outbox = createOutbox(disk, () => undefined)
  await outbox.add(first)
  await outbox.add(second)
  await outbox.remove(first.id)
  expect(await outbox.waiting()).toEqual([second])
  expect(await disk.all()).toEqual([second])
})

test('without storage it keeps messages for as long as the page lives, and says so once', async () => {
  let told = 0
  const outbox = createOutbox(null, () => {
    told += 1
  })
  await outbox.add(first)
  expect(await outbox.waiting()).toEqual([first])
  expect(told).toBe(1)
})

test('a disk that fills up loses nothing that was being sent, and the person is told once', async () => {
  let told = 0
  const disk = diskOf()
  const outbox = createOutbox(
    { ...disk, put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) },
    () => {
      told += 1
    },
  )
  await outbox.add(first)
  await outbox.add(second)
  expect(await outbox.waiting()).toEqual([first, second])
  expect(told).toBe(1)
})

test('clearing leaves nothing in memory or on the disk', async () => {
  const disk = diskOf()
  const outbox = createOutbox(disk, () => undefined)
  await outbox.add(first)
  await outbox.clear()
  expect(await outbox.waiting()).toEqual([])
  expect(await disk.all()).toEqual([])
})

function diskOf(): OutboxStore {
  const kept = new Map<string, Queued>()
  return {
    all: async () => [...kept.values()],
    async put(message) {
      kept.set(message.id, message)
    },
    async remove(id) {
      kept.delete(id)
    },
    clear: async () => kept.clear(),
  }
}
