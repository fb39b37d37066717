import type { Namespace } from 'socket.io'
import { expect, test } from 'vitest'
import {
  FirstLineBot,
  openCustomerDoor,
  openWidgetChannel,
  type Tickets,
} from '../../../src/channels/index.ts'
import type { Answer } from '../../../src/protocol/index.ts'
import { type FakeSwitchboard, fakeSwitchboard } from './fake-switchboard.ts'

type Ticket = Awaited<ReturnType<Tickets['check']>>

const stranger: Ticket = {
  customerId: 'visitor-1',
  conversationId: 'c-1',
  site: 'default',
  isKnown: false,
  name: null,
}
const sam: Ticket = { ...stranger, customerId: 'known-sam', isKnown: true, name: 'Sam' }
const message = { clientMessageId: 'message-1', text: 'Hello' }

test('whoever says something before joining has come all the same', async () => {
  const board = fakeSwitchboard()
  await enter(board, stranger)('say', message)
  expect(commands(board)).toEqual(['open', 'say'])
})

test('whom the site knows is known before their first words are stored, joined or not', async () => {
  const board = fakeSwitchboard()
  const send = enter(board, sam)
  expect(await send('say', message)).toMatchObject({ ok: true })
  await send('say', { ...message, clientMessageId: 'message-2' })
  expect(commands(board)).toEqual(['open', 'identify', 'say', 'say'])
  expect(board.asked[1]?.[1]).toMatchObject({ customer: 'known-sam', name: 'Sam' })
})

test('whoever goes in the middle of a word is typing no more, and whoever was not is not told of', async () => {
  const typed: (readonly [string, boolean])[] = []
  const typing = (id: string, isTyping: boolean) => typed.push([id, isTyping])
  const one = enter(fakeSwitchboard(), stranger, typing)
  await one('typing', { typing: true })
  one.leave()
  expect(typed).toEqual([
    ['c-1', true],
    ['c-1', false],
  ])
  enter(fakeSwitchboard(), stranger, typing).leave()
  expect(typed).toHaveLength(2)
})

function commands({ asked }: FakeSwitchboard): string[] {
  return asked.map(([, { type }]) => type)
}

/** As much of a door and a socket as one customer needs. */
function enter(
  switchboard: FakeSwitchboard,
  ticket: Ticket,
  typing: (id: string, isTyping: boolean) => void = () => {},
) {
  let leave: () => void = () => {}
  let connect: (socket: unknown) => void = () => {}
  let hear: (event: string, ...args: unknown[]) => void = () => {}
  const as = {
    use: () => as,
    on: (_event: string, serve: typeof connect) => {
      connect = serve
    },
    in: () => ({ fetchSockets: async () => [] }),
  }
  const namespace = as as unknown as Namespace // as much of one as the door uses
  const around = () => ({
    position: null,
    wait: null,
    isStaffed: false,
    isWatched: false,
    canEmail: false,
  })
  const report = (error: unknown) => {
    throw error
  }
  const { conversation } = switchboard
  openCustomerDoor({
    namespace,
    adapter: openWidgetChannel(namespace, conversation, around, report).adapter,
    bot: new FirstLineBot(switchboard),
    switchboard,
    tickets: { check: async () => ticket, forget: () => {} },
    siteName: 'The shop',
    around,
    attachment: async () => null,
    history: async () => [],
    typing,
    report,
  })
  connect({
    data: { ticket: 'a ticket' },
    conn: { on: () => {} },
    on: (_event: 'disconnect', listener: typeof leave) => {
      leave = listener
    },
    emit: () => {},
    join: async () => {},
    onAny: (listener: typeof hear) => {
      hear = listener
    },
  })
  const send = (event: string, input: object) =>
    new Promise<Answer>((resolve) => hear(event, input, resolve))
  return Object.assign(send, { leave: () => leave() })
}
