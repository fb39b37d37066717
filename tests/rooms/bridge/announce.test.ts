import type { Namespace } from 'socket.io'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { announceToConsoles, createLine, type Office, rooms } from '../../../src/bridge/index.ts'
import type { Conversation, ConversationEvent } from '../../../src/conversation/index.ts'
import { type Hint, nobodyElse } from '../../../src/switchboard/index.ts'
import { type Made, makeSwitchboard, open, realBrain, say, types } from '../switchboard/making.ts'

let made: Made
let office: Office
/** What consoles that look at the conversation are told, by `seq`. */
let told: number[]
/** What has been asked of the log and is answered when a test wants. */
let looks: (() => Promise<void>)[]
let hint: (hint: Hint) => void
let follow: (events: readonly ConversationEvent[], after: Conversation) => void
let stop: () => void
beforeEach(async () => {
  made = makeSwitchboard()
  const { switchboard, store } = made
  told = []
  looks = []
  const line = createLine(
    () => '',
    () => realBrain.service,
  )
  const to = () => ({
    emit: (event: string, about: { seq: number }) => event === 'event' && told.push(about.seq),
  })
  const there = { adapter: { rooms: new Map([[rooms.watch('c'), new Set()]]) } }
  const local = { to, in: () => ({ fetchSockets: async () => [] }) }
  office = {
    namespace: { ...there, local } as unknown as Namespace,
    switchboard: {
      ...switchboard,
      conversation: (id: string) => later(() => switchboard.conversation(id)),
      onEvents: (listener: typeof follow) => {
        follow = listener
        return () => {}
      },
    },
    events: (id: string, after: number) => store.log.read(id, after),
    card: () => null,
    line,
    feed: { changed: () => {} },
    duty: { index: async () => {} },
    care: async () => ({}),
    service: () => realBrain.service,
    report: (error: unknown) => made.reported.push(error),
  } as unknown as Office // as much of one as announcing uses
  const neighbours = {
    ...nobodyElse,
    onHint: (listener: typeof hint) => {
      hint = listener
      return () => {}
    },
  }
  stop = announceToConsoles(office, neighbours, () => {})
  await switchboard.handle('c', open)
  await switchboard.handle('c', say('message-1'))
  await switchboard.handle('c', { type: 'ask-for-person' })
  line.update(await switchboard.conversation('c'))
})
afterEach(async () => {
  stop()
  await made.store.close()
})

test('two hints of one conversation are told in the order of its log, whichever look is quicker', async () => {
  hint(await wrote('message-2'))
  hint(await wrote('message-3'))
  await answerAll('the last first')
  expect(told).toEqual(sinceTheWait())
  expect(lastShown()).toBe(told.at(-1))
})

test('what was written here while a hint was looked into is told once, and after it', async () => {
  hint(await wrote('message-2'))
  const { events, conversation } = await made.switchboard.handle('c', say('message-3'))
  follow(events, conversation)
  await answerAll('the first first')
  expect(told).toEqual(sinceTheWait())
  expect(lastShown()).toBe(told.at(-1))
})

/** Something that another server has written. */
async function wrote(clientMessageId: string): Promise<Hint> {
  const { conversation } = await made.switchboard.handle('c', say(clientMessageId))
  const { id, seq, customerSeq, stage } = conversation
  return { id, seq, customerSeq, stage }
}

/** Looks at what is so now, and tells it once a test lets it. */
async function later<T>(look: () => Promise<T>): Promise<T> {
  const found = await look()
  return new Promise((resolve) => looks.push(async () => resolve(found)))
}

async function answerAll(order: 'the last first' | 'the first first'): Promise<void> {
  const isLast = order === 'the last first'
  await vi.waitFor(() => expect(looks.length).toBeGreaterThan(0))
  while (looks.length > 0) {
    await (isLast ? looks.pop() : looks.shift())?.()
    for (let turns = 0; turns < 50; turns += 1) await null
  }
}

function sinceTheWait(): number[] {
  const asked = types(made.announced).indexOf('handover-requested')
  const said = made.announced.slice(asked).filter(({ type }) => type === 'customer-said')
  return said.map(({ seq }) => seq)
}

function lastShown(): number | undefined {
  return office.line.find('c')?.seq
}
