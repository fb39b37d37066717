import { expect, test } from 'vitest'
import { messageId } from '../../../web-chat/widget/delivery/message-id.ts'

const random = new Uint8Array(16).fill(0xff)

test('an id is a UUIDv7 that the protocol takes', () => {
  const id = messageId(1_700_000_000_000, random)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(1_700_000_000_000)
})

test('a later message has a higher id', () => {
  const earlier = messageId(1_700_000_000_000, random)
  const later = messageId(1_700_000_000_001, new Uint8Array(16))
  expect(earlier < later).toBe(true)
})

test('the random bytes that are given stay as they are', () => {
  messageId(5, random)
  expect([...random]).toEqual(new Array(16).fill(0xff))
})
