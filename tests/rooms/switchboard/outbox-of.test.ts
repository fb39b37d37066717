import { expect, test } from 'vitest'
import { newConversation } from '../../../src/conversation/index.ts'
import { outboxOf } from '../../../src/switchboard/outbox-of.ts'

test('a copy goes out by e-mail and says who said what, and when', () => {
  const line = { choices: [], why: [], at: Date.UTC(2026, 10, 22, 9) }
  const conversation = {
    ...newConversation('c'),
    messages: [
      { ...line, seq: 2, from: 'customer', name: null, text: 'Hello' },
      { ...line, seq: 3, from: 'system', name: null, text: 'Ada has joined.' },
      { ...line, seq: 4, from: 'agent', name: 'Ada', text: 'Hi' },
    ],
  } as const
  const names = { customer: 'You', bot: 'Automated assistant' }
  const wished = { type: 'copy-wished', key: 'k', to: 'sam@example.com', subject: 'A copy', names }
  const [item] = outboxOf({ ...wished, type: 'copy-wished' }, conversation)
  expect(item).toMatchObject({ key: 'k', topic: 'email' })
  expect(item?.body).toEqual({
    to: 'sam@example.com',
    subject: 'A copy',
    text: '[2026-11-22 09:00 UTC] You: Hello\n[2026-11-22 09:00 UTC] Ada has joined.\n[2026-11-22 09:00 UTC] Ada: Hi',
  })
})
