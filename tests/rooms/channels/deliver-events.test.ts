import { describe, expect, test, vi } from 'vitest'
import { deliverEvents } from '../../../src/channels/index.ts'
import { type ConversationEvent, emptyLog, numberEvents } from '../../../src/conversation/index.ts'
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
  test('goes to the channel that its conversation came in by, and to no other', async () => {
    const board = fakeSwitchboard()
    const [widget, teams] = [slowChannel('widget'), slowChannel('msteams')]
    deliverEvents(board, [widget, teams], () => {})
    board.tell(eventsOf('c-1', 'one'), ofChannel('c-1', 'msteams'))
    board.tell(eventsOf('c-2', 'two'), ofChannel('c-2', 'nowhere'))
    await vi.waitFor(() => expect(teams.waiting()).toBe(1))
    teams.open()
    await vi.waitFor(() => expect(teams.delivered).toEqual(['one']))
    expect(widget.waiting()).toBe(0)
  })

  test('is delivered in order, the next only after the one before', async () => {
    const board = fakeSwitchboard()
    const widget = slowChannel('widget')
    deliverEvents(board, [widget], () => {})
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
    deliverEvents(board, [widget], () => {})
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
    deliverEvents(board, [widget], (error) => reported.push(error))
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
