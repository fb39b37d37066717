import { expect, test } from 'vitest'
import { fillLine } from '../../../src/bridge/index.ts'
import type { Conversation } from '../../../src/conversation/index.ts'
import { asked, conversationOf, read } from './any-waiting.ts'

const calm = conversationOf('first', [
  [0, read('none')],
  [0, asked()],
])
const worse = conversationOf('first', [
  [0, read('none')],
  [0, asked()],
  [1, read('crisis')],
])
const slow = conversationOf('second', [[0, asked()]])

test('what is heard of somebody while others are still looked up stays', async () => {
  const line = new Map<string, Conversation>()
  const update = (conversation: Conversation) => void line.set(conversation.id, conversation)
  const lookup = Promise.withResolvers<Conversation>()
  const filled = fillLine({ update }, [calm, slow], {
    conversation: async (id) => (id === calm.id ? calm : lookup.promise),
  })
  await expect.poll(() => line.get('first')).toBe(calm)
  update(worse)
  lookup.resolve(slow)
  await filled
  expect([...line.values()]).toEqual([worse, slow])
})
