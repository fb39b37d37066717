import { TestAdapter } from 'botbuilder'
import { describe, expect, test, vi } from 'vitest'
import { FirstLineBot } from '../../../src/channels/index.ts'
import {
  emptyLog,
  evolve,
  type Happening,
  newConversation,
  numberEvents,
} from '../../../src/conversation/index.ts'
import { customerSays, guard } from '../../../src/protocol/index.ts'
import { startHearing } from '../../../src/switchboard/index.ts'
import { fakeSwitchboard } from '../channels/fake-switchboard.ts'
import { ana, makeSwitchboard, open, reading, realBrain, say } from './making.ts'

const id = 'conversation-1'
const late = reading('none', { intent: { name: 'order-late', confidence: 0.95 } })

async function waitingForBackEnd(brain = () => realBrain) {
  const made = makeSwitchboard({ brain })
  const { switchboard, store } = made
  await switchboard.handle(id, open)
  await switchboard.handle(id, say('m-1', 'My order AB-123456 is late'))
  await switchboard.handle(id, { type: 'hear', message: 3, reading: late })
  await switchboard.handle(id, { type: 'answer' })
  const [item] = await store.log.dueOutbox(0, 9)
  return { ...made, key: item?.key ?? '' }
}

test('an event named by a number, without acknowledgement, is refused and not thrown at', () => {
  let heard: (...args: unknown[]) => void = () => {}
  const emitted: unknown[] = []
  const never = async () => ({})
  guard(
    {
      onAny: (listener) => {
        heard = listener as typeof heard
      },
      emit: (_e, a) => emitted.push(a),
    },
    customerSays,
    {
      join: never,
      say: never,
      sync: never,
      typing: never,
      person: never,
      rate: never,
      'mood-counts': never,
      copy: never,
      'about-me': never,
      'forget-me': never,
    },
    { packetSize: () => 1, report: () => {}, admit: async () => {} },
  )
  expect(() => heard(7)).not.toThrow()
  expect(emitted).toMatchObject([{ ok: false, code: 'bad-input' }])
})

test('a severe message that comes while the bot is about to answer still brings a person', async () => {
  const { switchboard, store, reported } = makeSwitchboard()
  let release = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  const hearing = startHearing({
    others: null,
    switchboard,
    log: store.log,
    patience: { pause: 150, longest: 5_000 },
    report: (e) => reported.push(e),
    read: async ({ text }) => {
      if (text !== 'severe') return reading('none')
      await gate
      return reading('severe')
    },
  })
  await switchboard.handle(id, open)
  await switchboard.handle(id, say('m-1', 'hello'))
  await vi.waitFor(
    async () => expect((await switchboard.conversation(id)).readings.length).toBe(1),
    { interval: 5 },
  )
  await switchboard.handle(id, say('m-2', 'severe'))
  // The pause after the first message runs out while the second is being read.
  await new Promise((resolve) => setTimeout(resolve, 300))
  release()
  await vi
    .waitFor(async () => expect((await switchboard.conversation(id)).stage).toBe('waiting'), {
      timeout: 2_000,
    })
    .finally(() => hearing.stop())
})

test('a severe message while a back-end is asked still brings a person when the back-end answers first', async () => {
  const { switchboard, key } = await waitingForBackEnd()
  const { events } = await switchboard.handle(id, say('m-2', 'I cannot cope with this any more'))
  await switchboard.handle(id, {
    type: 'hear',
    message: events[0]?.seq ?? 0,
    reading: reading('severe'),
  })
  await switchboard.handle(id, { type: 'finish-action', key, outcome: { result: 'not_found' } })
  await switchboard.handle(id, { type: 'answer' })
  expect((await switchboard.conversation(id)).stage).toBe('waiting')
})

describe('a bug of ours', () => {
  test('when a back-end has answered asks for a person', async () => {
    let broken = false
    const { switchboard, key } = await waitingForBackEnd(() =>
      broken
        ? {
            ...realBrain,
            get book(): typeof realBrain.book {
              throw new Error('bug')
            },
          }
        : realBrain,
    )
    broken = true
    await switchboard
      .handle(id, { type: 'finish-action', key, outcome: { result: 'not_found' } })
      .catch(() => null)
    expect((await switchboard.conversation(id)).stage).toBe('waiting')
  })
  test('in the reply room asks for a person', async () => {
    let broken = false
    const voice = {
      ...realBrain.voice,
      get texts(): typeof realBrain.voice.texts {
        throw new Error('bug')
      },
    }
    const { switchboard } = makeSwitchboard({
      brain: () => (broken ? { ...realBrain, voice } : realBrain),
    })
    await switchboard.handle(id, open)
    await switchboard.handle(id, say('m-1'))
    await switchboard.handle(id, { type: 'hear', message: 3, reading: reading('none') })
    broken = true
    await switchboard.handle(id, { type: 'answer' }).catch(() => null)
    expect((await switchboard.conversation(id)).stage).toBe('waiting')
  })
})

test('what an agent sent twice is heard once, also when the conversation has left their hands', async () => {
  const { switchboard } = makeSwitchboard()
  await switchboard.handle(id, open)
  await switchboard.handle(id, { type: 'ask-for-person' })
  await switchboard.handle(id, { type: 'claim', agent: ana, limit: 5 })
  const hi = { type: 'agent-say', agent: ana, clientMessageId: 'a-1', text: 'Hi' } as const
  const first = await switchboard.handle(id, hi)
  await switchboard.handle(id, { type: 'lose-agent', agent: ana })
  const again = await switchboard.handle(id, hi)
  expect(again).toMatchObject({ duplicate: true, events: first.events })
})

function after(...happenings: Happening[]) {
  return numberEvents(id, emptyLog, happenings, 0).events.reduce(evolve, newConversation(id))
}
test('a crisis that nobody cleared keeps its place in the line', () => {
  const { handover } = after(
    { type: 'message-read', message: 1, reading: reading('crisis') },
    { type: 'handover-requested', reason: 'crisis', team: null, note: null },
    { type: 'message-read', message: 2, reading: reading('mild') },
  )
  expect(handover?.level).toBe('crisis')
})
test('a conversation closed because its agent was lost has no hand-over left', () => {
  const { stage, handover } = after(
    { type: 'handover-requested', reason: 'wish', team: null, note: null },
    { type: 'agent-joined', agent: ana, how: 'claim' },
    { type: 'agent-finished', agent: ana },
    { type: 'agent-lost', agent: ana },
  )
  expect([stage, handover]).toEqual(['closed', null])
})
test('a message without words (a picture, a card) is no crash', async () => {
  const board = fakeSwitchboard()
  const bot = new FirstLineBot(board)
  await new TestAdapter((context) => bot.run(context)).processActivity({
    type: 'message',
    id: 'x',
    value: { picked: 1 },
  })
  const said = board.asked.find(([, { type }]) => type === 'say')?.[1]
  expect(said === undefined || (said.type === 'say' && typeof said.text === 'string')).toBe(true)
})
test('a message that could not be read while waiting is still answered', async () => {
  const { switchboard, store, reported } = makeSwitchboard()
  const hearing = startHearing({
    others: null,
    switchboard,
    log: store.log,
    read: async () => null,
    patience: { pause: 5, longest: 50 },
    report: (e) => reported.push(e),
  })
  await switchboard.handle(id, open)
  await switchboard.handle(id, { type: 'ask-for-person' })
  await switchboard.handle(id, say('m-1', 'hello?'))
  await vi
    .waitFor(
      async () => expect((await switchboard.conversation(id)).messages.at(-1)?.from).toBe('bot'),
      { timeout: 1_500 },
    )
    .finally(() => hearing.stop())
})
