import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Conversation, Reading } from '../../../src/conversation/index.ts'
import { type Hearing, startHearing, type ToRead } from '../../../src/switchboard/index.ts'
import { type Made, makeSwitchboard, open, reading, saidBy, say, types } from './making.ts'

const id = 'conversation-1'
const day = 86_400_000

const hearings: Hearing[] = []
afterEach(() => {
  for (const hearing of hearings.splice(0)) hearing.stop()
})

async function listen(
  read: (message: ToRead) => Promise<Reading | null> | Reading | null,
  patience = { pause: 20, longest: 400 },
  made: Made = makeSwitchboard(),
) {
  const asked: ToRead[] = []
  const hearing = startHearing({
    switchboard: made.switchboard,
    log: made.store.log,
    read: async (message) => {
      asked.push(message)
      return read(message)
    },
    patience,
    others: null,
    report: (error) => made.reported.push(error),
  })
  hearings.push(hearing)
  await made.switchboard.handle(id, open)
  const until = (holds: (conversation: Conversation) => void) =>
    vi.waitFor(async () => holds(await made.switchboard.conversation(id)), { timeout: 5_000 })
  return { ...made, hearing, asked, until }
}

const answered = (text: string) => (conversation: Conversation) => {
  expect(saidBy('customer', conversation).at(-1)).toBe(text)
  expect(conversation.answered).toBe(
    conversation.messages.findLast(({ from }) => from === 'customer')?.seq,
  )
}

describe('what a customer says', () => {
  test('is read and answered', async () => {
    const { switchboard, until, announced } = await listen(() => reading('none'))
    await switchboard.handle(id, say('m-1', 'hello'))
    await until(answered('hello'))
    expect(types(announced).slice(-3)).toEqual(['customer-said', 'message-read', 'bot-said'])
  })

  test('in a burst is answered once, when the customer pauses', async () => {
    const { switchboard, until } = await listen(() => reading('none'), { pause: 80, longest: day })
    for (const text of ['my order', 'the blue vase', 'is late']) {
      await switchboard.handle(id, say(`m-${text.length}`, text))
    }
    await until(answered('is late'))
    // The greeting and one answer.
    expect(saidBy('bot', await switchboard.conversation(id)).length).toBe(2)
  })

  test('is not answered while they are typing on, until the longest pause is over', async () => {
    const patience = { pause: 1, longest: 250 }
    const { switchboard, hearing, until } = await listen(() => reading('none'), patience)
    const began = performance.now()
    await switchboard.handle(id, say('m-1', 'and'))
    hearing.typing(id, true)
    await until(answered('and'))
    expect(performance.now() - began).toBeGreaterThan(200)
  })

  test('is answered soon after they stop typing without sending', async () => {
    const patience = { pause: 5, longest: day }
    const { switchboard, hearing, until, asked } = await listen(() => reading('none'), patience)
    await switchboard.handle(id, say('m-1', 'and'))
    hearing.typing(id, true)
    await vi.waitFor(() => expect(asked.length).toBe(1))
    hearing.typing(id, false)
    await until(answered('and'))
  })

  test('in danger is answered at once, however patient the bot is', async () => {
    const { switchboard, until } = await listen(() => reading('crisis', {}, 'self_harm'), {
      pause: day,
      longest: day,
    })
    await switchboard.handle(id, say('m-1', 'words of somebody in danger'))
    await until((conversation) => {
      expect(conversation).toMatchObject({ stage: 'waiting', handover: { reason: 'crisis' } })
      answered('words of somebody in danger')(conversation)
    })
  })

  test('is read in order, each message with the readings before it', async () => {
    const { switchboard, asked, until } = await listen(() => reading('mild'), {
      pause: 60,
      longest: day,
    })
    await Promise.all(
      ['one', 'two', 'three'].map((text) => switchboard.handle(id, say(`m-${text}`, text))),
    )
    await until(answered('three'))
    expect(asked.map(({ text, before }) => [text, before.length])).toEqual([
      ['one', 0],
      ['two', 1],
      ['three', 2],
    ])
    expect(asked.map(({ message }) => message)).toEqual([1, 2, 3])
  })

  test('that cannot be read brings a person, and stays', async () => {
    const { switchboard, until } = await listen(() => null)
    await switchboard.handle(id, say('m-1', 'hello'))
    await until((conversation) => {
      expect(conversation).toMatchObject({ stage: 'waiting', handover: { reason: 'failure' } })
      expect(conversation.unread).toEqual([])
    })
    expect(saidBy('customer', await switchboard.conversation(id))).toEqual(['hello'])
  })

  test('to an agent is read, so that the agent sees it, and not answered', async () => {
    const { switchboard, until } = await listen(() => reading('severe'))
    await switchboard.handle(id, { type: 'ask-for-person' })
    const agent = { id: 'agent-ana', name: 'Ana Lima' }
    await switchboard.handle(id, { type: 'claim', agent, limit: 5 })
    const before = saidBy('bot', await switchboard.conversation(id)).length
    await switchboard.handle(id, say('m-1', 'hello'))
    await until(({ readings }) => expect(readings.length).toBe(1))
    await switchboard.handle(id, say('m-2', 'still here'))
    await until(({ readings }) => expect(readings.length).toBe(2))
    expect(saidBy('bot', await switchboard.conversation(id)).length).toBe(before)
  })

  test('before a crash and never dealt with is dealt with after the start', async () => {
    const made = makeSwitchboard()
    await made.switchboard.handle(id, open)
    await made.switchboard.handle(id, say('m-1', 'hello'))
    const after = makeSwitchboard({ store: made.store })
    const { hearing, until } = await listen(() => reading('none'), undefined, after)
    await hearing.catchUp()
    await until(answered('hello'))
  })

  test('read before a crash and not answered is answered after the start', async () => {
    const made = makeSwitchboard()
    await made.switchboard.handle(id, open)
    await made.switchboard.handle(id, say('m-1', 'hello'))
    await made.switchboard.handle(id, { type: 'hear', message: 3, reading: reading('none') })
    const after = makeSwitchboard({ store: made.store })
    const { hearing, until, asked } = await listen(() => reading('none'), undefined, after)
    await hearing.catchUp()
    await until(answered('hello'))
    expect(asked).toEqual([])
  })

  test('after stopping is stored, and left for the next start', async () => {
    const { switchboard, hearing, asked, store } = await listen(() => reading('none'))
    hearing.stop()
    await switchboard.handle(id, say('m-1', 'hello'))
    expect(asked).toEqual([])
    expect((await store.log.unfinished()).map((head) => head.id)).toEqual([id])
  })
})
