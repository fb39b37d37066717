import { describe, expect, test, vi } from 'vitest'
import { deliverEvents, deliverItem, planDelivery } from '../../../src/channels/index.ts'
import {
  type Conversation,
  type ConversationEvent,
  emptyLog,
  numberEvents,
} from '../../../src/conversation/index.ts'
import { fakeSwitchboard, ofChannel } from './fake-switchboard.ts'

function eventsOf(id: string, text: string) {
  const line = { type: 'system-said', about: 'still-waiting', text } as const
  return numberEvents(id, emptyLog, [line], 1_000).events
}

/** A channel that delivers only when a test lets it. */
function slowChannel(name: string) {
  const delivered: string[] = []
  const gates: (() => void)[] = []
  let broken = false
  return {
    name,
    delivered,
    open: () => gates.shift()?.(),
    breaks: (yes: boolean) => {
      broken = yes
    },
    waiting: () => gates.length,
    async deliver(_conversation: unknown, events: readonly ConversationEvent[]) {
      await new Promise<void>((resolve) => gates.push(resolve))
      if (broken) throw new Error('the channel is down')
      delivered.push(...events.map((event) => ('text' in event ? event.text : '')))
    },
  }
}

describe('what is stored', () => {
  test('goes to the widget when its conversation came in there, and only then', async () => {
    const board = fakeSwitchboard()
    const widget = slowChannel('widget')
    deliverEvents(board, widget, () => {})
    board.tell(eventsOf('c-1', 'one'), ofChannel('c-1', 'msteams'))
    board.tell(eventsOf('c-2', 'two'), ofChannel('c-2', 'widget'))
    await vi.waitFor(() => expect(widget.waiting()).toBe(1))
    widget.open()
    await vi.waitFor(() => expect(widget.delivered).toEqual(['two']))
  })

  test('is delivered in order, the next only after the one before', async () => {
    const board = fakeSwitchboard()
    const widget = slowChannel('widget')
    deliverEvents(board, widget, () => {})
    for (const text of ['one', 'two', 'three']) {
      board.tell(eventsOf('c-1', text), ofChannel('c-1', 'widget'))
    }
    for (const done of [1, 2, 3]) {
      await vi.waitFor(() => expect(widget.waiting()).toBe(1))
      expect(widget.delivered.length).toBe(done - 1)
      widget.open()
      await vi.waitFor(() => expect(widget.delivered.length).toBe(done))
    }
    expect(widget.delivered).toEqual(['one', 'two', 'three'])
  })

  test('of one conversation does not wait for another', async () => {
    const board = fakeSwitchboard()
    const widget = slowChannel('widget')
    deliverEvents(board, widget, () => {})
    board.tell(eventsOf('c-1', 'one'), ofChannel('c-1', 'widget'))
    board.tell(eventsOf('c-2', 'two'), ofChannel('c-2', 'widget'))
    await vi.waitFor(() => expect(widget.waiting()).toBe(2))
    widget.open()
    widget.open()
    await vi.waitFor(() => expect(widget.delivered.toSorted()).toEqual(['one', 'two']))
  })

  test('that could not be delivered is reported, and holds up nothing after it', async () => {
    const board = fakeSwitchboard()
    const widget = slowChannel('widget')
    const reported: unknown[] = []
    deliverEvents(board, widget, (error) => reported.push(error))
    board.tell(eventsOf('c-1', 'one'), ofChannel('c-1', 'widget'))
    board.tell(eventsOf('c-1', 'two'), ofChannel('c-1', 'widget'))
    widget.breaks(true)
    await vi.waitFor(() => expect(widget.waiting()).toBe(1))
    widget.open()
    await vi.waitFor(() => expect(reported).toEqual([new Error('the channel is down')]))
    widget.breaks(false)
    await vi.waitFor(() => expect(widget.waiting()).toBe(1))
    widget.open()
    await vi.waitFor(() => expect(widget.delivered).toEqual(['two']))
  })
})

describe('what a channel is shown that cannot ask again', () => {
  const planned = planDelivery(() => ['msteams'])
  const plan = (event: ConversationEvent, after: Conversation) => planned(event, after, after)
  const [event] = eventsOf('c-1', 'one')
  if (!event) throw new Error('There is one event.')

  test('is an item of the outbox, in a lane whose keys sort as the events do', () => {
    const items = [9, 10, 100].map((seq) => plan({ ...event, seq }, ofChannel('c-1', 'msteams'))[0])
    expect(new Set(items.map((item) => item?.lane)).size).toBe(1)
    const keys = items.map((item) => item?.key ?? '')
    expect(keys.toSorted()).toEqual(keys)
  })

  test('is nothing for the widget, a closed channel, or what is never shown', () => {
    expect(plan(event, ofChannel('c-1', 'widget'))).toEqual([])
    const said = { ...event, type: 'customer-said', clientMessageId: 'm', text: 'x' } as const
    expect(plan(said, ofChannel('c-1', 'msteams'))).toEqual([])
  })

  test('is sent again when the channel did not take it', async () => {
    const teams = slowChannel('msteams')
    const board = { conversation: async () => ofChannel('c-1', 'msteams') }
    const item = { conversationId: 'c-1', body: { seq: 1 } }
    teams.breaks(true)
    const failed = deliverItem([teams], board, async () => [event], item)
    await vi.waitFor(() => expect(teams.waiting()).toBe(1))
    teams.open()
    await expect(failed).rejects.toThrow('the channel is down')
    teams.breaks(false)
    const sent = deliverItem([teams], board, async () => [event], item)
    await vi.waitFor(() => expect(teams.waiting()).toBe(1))
    teams.open()
    expect(await sent).toBeNull()
    expect(teams.delivered).toEqual(['one'])
  })
})
