import { describe, expect, test } from 'vitest'
import type { ConversationEvent } from '../../../src/conversation/index.ts'
import { Refused, replay } from '../../../src/conversation/index.ts'
import type { ConversationLog } from '../../../src/store/index.ts'
import {
  ana,
  ben,
  customer,
  makeSwitchboard,
  open,
  reading,
  realBrain,
  saidBy,
  say,
  types,
} from './making.ts'

const id = 'conversation-1'

describe('a command', () => {
  test('becomes a fact: stored, told and answered with what it led to', async () => {
    const { switchboard, store, announced } = makeSwitchboard()
    await switchboard.handle(id, open)
    const { events, conversation } = await switchboard.handle(id, say('m-1', 'Where is it?'))
    expect(events).toMatchObject([{ type: 'customer-said', seq: 3, text: 'Where is it?' }])
    expect(await store.log.read(id)).toEqual(announced)
    expect(conversation).toEqual(replay(id, announced))
    expect(await switchboard.conversation(id)).toEqual(conversation)
  })

  test('from which nothing follows stores nothing and tells nobody', async () => {
    const { switchboard, announced } = makeSwitchboard()
    await switchboard.handle(id, open)
    const before = announced.length
    const again = await switchboard.handle(id, open)
    expect(again.events).toEqual([])
    expect(announced.length).toBe(before)
  })

  test('to a conversation that nobody opened is refused, and leaves no trace', async () => {
    const { switchboard, store } = makeSwitchboard()
    await expect(switchboard.handle(id, say('m-1'))).rejects.toMatchObject({ code: 'not-yours' })
    expect(await store.log.head(id)).toBeNull()
  })

  test('that is refused does not hold up the next one', async () => {
    const { switchboard } = makeSwitchboard()
    await switchboard.handle(id, open)
    const [refused, heard] = await Promise.allSettled([
      switchboard.handle(id, { type: 'finish', agent: ana }),
      switchboard.handle(id, say('m-1')),
    ])
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'not-now' } })
    expect(heard.status).toBe('fulfilled')
  })
})

describe('the same message sent twice', () => {
  test('is heard once, gets the first answer, and is told once', async () => {
    const { switchboard, announced } = makeSwitchboard()
    await switchboard.handle(id, open)
    const first = await switchboard.handle(id, say('m-1'))
    const again = await switchboard.handle(id, say('m-1'))
    expect(again.duplicate).toBe(true)
    expect(again.events).toEqual(first.events)
    expect(types(announced).filter((type) => type === 'customer-said').length).toBe(1)
  })

  test('at the same time is heard once', async () => {
    const { switchboard, store } = makeSwitchboard()
    await switchboard.handle(id, open)
    const all = await Promise.all(
      Array.from({ length: 10 }, () => switchboard.handle(id, say('m-1'))),
    )
    expect(all.filter(({ duplicate }) => !duplicate).length).toBe(1)
    expect(types(await store.log.read(id)).filter((type) => type === 'customer-said').length).toBe(
      1,
    )
  })
})

describe('one turn at a time', () => {
  test('keeps many messages in the order in which they came', async () => {
    const { switchboard, announced } = makeSwitchboard()
    await switchboard.handle(id, open)
    const texts = Array.from({ length: 60 }, (_, place) => `message ${place}`)
    await Promise.all(texts.map((text, place) => switchboard.handle(id, say(`m-${place}`, text))))
    expect(saidBy('customer', await switchboard.conversation(id))).toEqual(texts)
    expect(announced.map(({ seq }) => seq)).toEqual(announced.map((_, place) => place + 1))
  })

  test('is looked at anew when somebody else wrote to the log in the meantime', async () => {
    const { switchboard, store } = makeSwitchboard()
    await switchboard.handle(id, open)
    const elsewhere = makeSwitchboard({ store })
    await elsewhere.switchboard.handle(id, say('m-1', 'from another node'))
    const { events } = await switchboard.handle(id, say('m-2', 'from here'))
    expect(events).toMatchObject([{ seq: 4, text: 'from here' }])
    expect(saidBy('customer', await switchboard.conversation(id))).toEqual([
      'from another node',
      'from here',
    ])
  })

  test('that never finds its place is put off, not lost in a loop', async () => {
    let tries = 0
    const through = (log: ConversationLog): ConversationLog => ({
      ...log,
      append: async () => {
        tries += 1
        return { result: 'conflict' }
      },
    })
    const { switchboard } = makeSwitchboard({ through })
    await expect(switchboard.handle(id, open)).rejects.toMatchObject({ code: 'busy' })
    expect(tries).toBe(5)
  })
})

describe('a listener that fails', () => {
  test('undoes no fact, is reported, and keeps no other from hearing', async () => {
    const { switchboard, store, reported, announced } = makeSwitchboard()
    switchboard.onEvents(() => {
      throw new Error('listener')
    })
    const heardAfter: ConversationEvent[] = []
    switchboard.onEvents((events) => heardAfter.push(...events))
    await switchboard.handle(id, open)
    expect(await store.log.read(id)).toEqual(announced)
    expect(heardAfter).toEqual(announced)
    expect(reported).toEqual([new Error('listener')])
  })

  test('keeps nobody waiting: listeners hear once the answer is out', async () => {
    const due: (() => void)[] = []
    const { switchboard, store, announced } = makeSwitchboard({ later: (work) => due.push(work) })
    await switchboard.handle(id, open)
    await switchboard.handle(id, say('message-1'))
    expect(announced).toEqual([])
    for (const work of due) work()
    expect(announced).toEqual(await store.log.read(id))
  })

  test('and one that has gone hears nothing', async () => {
    const { switchboard } = makeSwitchboard()
    const heard: unknown[] = []
    const stop = switchboard.onEvents((events) => heard.push(...events))
    stop()
    await switchboard.handle(id, open)
    expect(heard).toEqual([])
  })
})

describe('a bug of ours', () => {
  const broken = {
    ...realBrain,
    get book(): typeof realBrain.book {
      throw new Error('flow engine')
    },
  }

  test('costs no words: they are stored, the customer hears of it, and a person is asked for', async () => {
    const { switchboard, store, reported } = makeSwitchboard({ brain: () => broken })
    await switchboard.handle(id, open)
    await switchboard.handle(id, say('m-1', 'Where is my order?'))
    await switchboard.handle(id, { type: 'hear', message: 3, reading: reading('none') })
    const { events } = await switchboard.handle(id, { type: 'answer' })
    expect(events).toMatchObject([
      { type: 'handover-requested', reason: 'failure' },
      { type: 'bot-said' },
    ])
    expect(reported).toEqual([new Error('flow engine')])
    expect(saidBy('customer', await switchboard.conversation(id))).toEqual(['Where is my order?'])
    expect((await store.log.head(id))?.stage).toBe('waiting')
  })

  test('in the store rises to whoever asked, and the next command is heard', async () => {
    let broken = false
    const through = (log: ConversationLog): ConversationLog => ({
      ...log,
      append: (write) => (broken ? Promise.reject(new Error('disk is full')) : log.append(write)),
    })
    const { switchboard, announced } = makeSwitchboard({ through })
    await switchboard.handle(id, open)
    const before = announced.length
    broken = true
    await expect(switchboard.handle(id, say('m-1'))).rejects.toThrow('disk is full')
    expect(announced.length).toBe(before)
    broken = false
    expect((await switchboard.handle(id, say('m-1'))).duplicate).toBe(false)
  })
})

describe('a claim', () => {
  async function somebodyWaits(name = id) {
    const made = makeSwitchboard()
    await made.switchboard.handle(name, open)
    await made.switchboard.handle(name, { type: 'ask-for-person' })
    return made
  }
  const claim = (agent: typeof ana, limit = 5, epoch?: number) =>
    ({ type: 'claim', agent, limit, ...(epoch !== undefined && { epoch }) }) as const

  test('by two at once goes to one, and the other reads who was quicker', async () => {
    const { switchboard } = await somebodyWaits()
    const both = await Promise.allSettled([
      switchboard.handle(id, claim(ana)),
      switchboard.handle(id, claim(ben)),
    ])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    const reason = both[1].status === 'rejected' ? both[1].reason : null
    expect(reason).toBeInstanceOf(Refused)
    expect(reason).toMatchObject({ code: 'taken', message: 'Already with Ana Lima.' })
  })

  test('by two on different nodes goes to one', async () => {
    const { switchboard, store } = await somebodyWaits()
    const elsewhere = makeSwitchboard({ store })
    await elsewhere.switchboard.conversation(id)
    const both = await Promise.allSettled([
      switchboard.handle(id, claim(ana)),
      elsewhere.switchboard.handle(id, claim(ben)),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBe(1)
    const joined = (await store.log.read(id)).filter(({ type }) => type === 'agent-joined')
    expect(joined.length).toBe(1)
  })

  test('beyond what an agent can hold is refused, and the customer keeps waiting', async () => {
    const { switchboard } = await somebodyWaits()
    await switchboard.handle('conversation-2', open)
    await switchboard.handle('conversation-2', { type: 'ask-for-person' })
    await switchboard.handle(id, claim(ana, 1))
    const second = switchboard.handle('conversation-2', claim(ana, 1))
    await expect(second).rejects.toMatchObject({ code: 'at-capacity' })
    expect((await switchboard.conversation('conversation-2')).stage).toBe('waiting')
  })

  test('made on an old screen is refused', async () => {
    const { switchboard } = await somebodyWaits()
    const { epoch } = await switchboard.conversation(id)
    await switchboard.handle(id, claim(ana))
    await switchboard.handle(id, { type: 'release', agent: ana, reason: '', team: null })
    const late = switchboard.handle(id, claim(ben, 5, epoch))
    await expect(late).rejects.toMatchObject({ code: 'stale-epoch' })
  })

  test('ends when the agent is lost: what they still send is refused', async () => {
    const { switchboard } = await somebodyWaits()
    const { conversation } = await switchboard.handle(id, claim(ana))
    await switchboard.handle(id, { type: 'lose-agent', agent: ana })
    const late = switchboard.handle(id, {
      type: 'agent-say',
      agent: ana,
      epoch: conversation.epoch,
      clientMessageId: 'a-1',
      text: 'Hi',
    })
    await expect(late).rejects.toMatchObject({ code: 'not-now' })
    expect(await switchboard.conversation(id)).toMatchObject({
      stage: 'waiting',
      handover: { front: true },
    })
  })

  test('keeps the bot silent: with an agent there it answers nothing', async () => {
    const { switchboard } = await somebodyWaits()
    const { conversation } = await switchboard.handle(id, claim(ana))
    await switchboard.handle(id, say('m-1', 'thanks'))
    const seq = conversation.seq + 1
    await switchboard.handle(id, { type: 'hear', message: seq, reading: reading('crisis') })
    const { events } = await switchboard.handle(id, { type: 'answer' })
    expect(events).toEqual([])
    expect((await switchboard.conversation(id)).messages.at(-1)?.from).toBe('customer')
  })
})

describe('a customer who writes', () => {
  test('to a closed conversation opens it again, with its history', async () => {
    const { switchboard } = makeSwitchboard()
    await switchboard.handle(id, open)
    await switchboard.handle(id, say('m-1', 'before'))
    await switchboard.handle(id, { type: 'ask-for-person' })
    await switchboard.handle(id, { type: 'claim', agent: ana, limit: 5 })
    await switchboard.handle(id, { type: 'finish', agent: ana })
    await switchboard.handle(id, { type: 'wrap-up', agent: ana, disposition: 'solved', note: '' })
    const { events, conversation } = await switchboard.handle(id, say('m-2', 'after'))
    expect(types(events)).toEqual(['reopened', 'customer-said'])
    expect(conversation.stage).toBe('bot')
    expect(saidBy('customer', conversation)).toEqual(['before', 'after'])
  })

  test('while it is being wrapped up gets the same agent', async () => {
    const { switchboard } = makeSwitchboard()
    await switchboard.handle(id, open)
    await switchboard.handle(id, { type: 'ask-for-person' })
    await switchboard.handle(id, { type: 'claim', agent: ana, limit: 5 })
    await switchboard.handle(id, { type: 'finish', agent: ana })
    const { conversation } = await switchboard.handle(id, say('m-1'))
    expect(conversation).toMatchObject({ stage: 'with-agent', agent: ana })
  })
})

describe('what a flow asks of a back-end', () => {
  test('is in the outbox as soon as it is in the log, under one key', async () => {
    const { switchboard, store } = makeSwitchboard()
    await switchboard.handle(id, open)
    await switchboard.handle(id, say('m-1', 'My order AB-123456 is late'))
    const late = reading('none', { intent: { name: 'order-late', confidence: 0.95 } })
    await switchboard.handle(id, { type: 'hear', message: 3, reading: late })
    const { events, conversation } = await switchboard.handle(id, { type: 'answer' })
    const requested = events.find(({ type }) => type === 'action-requested')
    expect(requested).toMatchObject({ action: 'orders.find', input: { number: 'AB-123456' } })
    const [item] = await store.log.dueOutbox(0, 9)
    expect(item).toMatchObject({
      key: requested?.type === 'action-requested' && requested.key,
      conversationId: id,
      topic: 'action',
      body: { action: 'orders.find', input: { number: 'AB-123456' } },
    })

    const key = item?.key ?? ''
    const outcome = { result: 'not_found' } as const
    const first = await switchboard.handle(id, { type: 'finish-action', key, outcome })
    const again = await switchboard.handle(id, { type: 'finish-action', key, outcome })
    expect(conversation.pendingActions.length).toBe(1)
    expect(first.conversation.pendingActions).toEqual([])
    expect(types(first.events)).toContain('action-finished')
    expect(types(first.events)).toContain('bot-said')
    expect(again.events).toEqual([])
  })
})

test('a conversation belongs to whoever opened it', async () => {
  const { switchboard, store } = makeSwitchboard()
  await switchboard.handle(id, open)
  expect((await store.log.ofCustomer(customer.id)).map((head) => head.id)).toEqual([id])
})
