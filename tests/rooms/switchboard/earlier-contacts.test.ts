import { expect, test, vi } from 'vitest'
import type { Command, Reading } from '../../../src/conversation/index.ts'
import { startHearing, type ToRead } from '../../../src/switchboard/index.ts'
import { ana, customer, makeSwitchboard, reading, say } from './making.ts'

const late: Partial<Reading> = {
  intent: { name: 'order-late', confidence: 0.9 },
  values: [{ kind: 'order_number', text: 'AB-123456', value: 'AB-123456', start: 0, end: 9 }],
}

const opened = (id: string, channel = 'msteams'): Command => ({
  type: 'open',
  channel,
  customer: { ...customer, id },
  site: 'default',
})

test('what the same customer wrote in other conversations and before a reopening is passed to the reader', async () => {
  const made = makeSwitchboard()
  const { switchboard } = made
  const asked: ToRead[] = []
  const hearing = startHearing({
    switchboard,
    log: made.store.log,
    read: async (message) => {
      asked.push(message)
      return reading('none', late)
    },
    patience: { pause: 10, longest: 100 },
    others: null,
    report: (error) => made.reported.push(error),
  })
  const hears = async (id: string, text: string, ...before: Command[]) => {
    for (const command of before) await switchboard.handle(id, command)
    await switchboard.handle(id, say(`${id} ${text}`, text))
    await vi.waitFor(async () => expect((await switchboard.conversation(id)).unread).toEqual([]))
  }
  try {
    const theirs = opened(customer.id)
    await hears('first', 'where is AB-123456', theirs)
    expect(asked.at(-1)?.earlier).toEqual([])
    await hears('second', 'still no AB-123456', theirs)
    expect(asked.at(-1)?.earlier).toHaveLength(1)
    await switchboard.handle('second', { type: 'ask-for-person' })
    await switchboard.handle('second', { type: 'claim', agent: ana, limit: 5 })
    await switchboard.handle('second', { type: 'finish', agent: ana })
    await switchboard.handle('second', {
      type: 'wrap-up',
      agent: ana,
      disposition: 'solved',
      note: '',
    })
    await hears('second', 'AB-123456 again')
    const { earlier = [], past, before = [] } = asked.at(-1) ?? {}
    expect(
      earlier.map(({ intents, values }) => [intents, values.map(({ value }) => value)]),
    ).toEqual([
      [['order-late'], ['AB-123456']],
      [['order-late'], ['AB-123456']],
    ])
    expect([past, before.length]).toEqual([1, 1])
    await hears('somebody else', 'where is AB-123456', opened('customer-2'))
    expect(asked.at(-1)?.earlier).toEqual([])
    await hears('a visitor', 'where is AB-123456', opened('visitor-1', 'widget'))
    expect(asked.at(-1)?.earlier).toEqual([])
    const proven = { type: 'identify', customer: customer.id, name: null } as const
    await hears('a visitor', 'it is me', proven)
    expect(asked.at(-1)?.earlier).toHaveLength(3)
    expect(made.reported).toEqual([])
  } finally {
    hearing.stop()
  }
})
