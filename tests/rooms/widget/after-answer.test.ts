import { expect, test } from 'vitest'
import { afterAnswer } from '../../../web-chat/widget/delivery/after-answer.ts'
import { backOff } from '../../../web-chat/widget/delivery/back-off.ts'

test('an acknowledged message is sent, also when the server had it already', () => {
  const stored = { ok: true, seq: 7, at: 99, duplicate: true } as const
  expect(afterAnswer(stored, false)).toEqual({ type: 'sent', seq: 7, at: 99 })
})

test('no answer means a new line and the same message again', () => {
  expect(afterAnswer(null, false)).toEqual({ type: 'reconnect' })
})

test('too fast is waited out, with the time that the server asks for', () => {
  const slow = { ok: false, final: false, code: 'too-fast', message: '', afterMs: 4_200 } as const
  expect(afterAnswer(slow, false)).toEqual({ type: 'wait', ms: 4_200, tooFast: true })
})

test('a server in trouble gets the message again, without a word about speed', () => {
  const busy = { ok: false, final: false, code: 'busy', message: '' } as const
  expect(afterAnswer(busy, false)).toEqual({ type: 'wait', ms: 1_000, tooFast: false })
})

test('an old ticket is renewed once; a second no is final and is shown', () => {
  const no = { ok: false, final: true, code: 'not-yours', message: 'Open it again.' } as const
  expect(afterAnswer(no, false)).toEqual({ type: 'new-ticket' })
  expect(afterAnswer(no, true)).toEqual({ type: 'refused', reason: 'Open it again.' })
})

test('what can never be sent is refused with its reason', () => {
  const no = { ok: false, final: true, code: 'too-large', message: 'Too long.' } as const
  expect(afterAnswer(no, false)).toEqual({ type: 'refused', reason: 'Too long.' })
})

test('retries come soon, then slower, never later than 8 seconds, and spread out', () => {
  expect(backOff(0, 1)).toBe(500)
  expect(backOff(3, 1)).toBe(4_000)
  expect(backOff(50, 1)).toBe(8_000)
  expect(backOff(3, 0)).toBe(2_000)
})
