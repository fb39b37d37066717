import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { customerMaySee, replay } from '../../../src/conversation/index.ts'
import type { Store } from '../../../src/store/index.ts'
import { anyCourse } from '../../rooms/conversation/any-happening.ts'
import { heldBy, people, raceForOne } from '../../support/claims.ts'
import {
  ana,
  append,
  asked,
  ben,
  greeting,
  joined,
  opened,
  type StoreUnderTest,
  said,
  say,
  write,
} from './contract.ts'

const id = 'conversation-1'

/** What every conversation log must do, whatever it stores in. */
export function conversationLogContract(
  make: () => StoreUnderTest | Promise<StoreUnderTest>,
): void {
  let under: StoreUnderTest
  let store: Store
  beforeEach(async () => {
    under = await make()
    store = await under.open()
  })
  afterEach(async () => {
    await store.close()
    under.dispose()
  })

  describe('appending', () => {
    test('numbers events from 1 without a gap, and what customers see apart', async () => {
      await append(store.log, id, [opened, greeting])
      await append(store.log, id, [said('m-1'), asked, greeting])
      const events = await store.log.read(id)
      expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
      expect(events.map(({ customerSeq }) => customerSeq)).toEqual([null, 1, 2, null, 3])
      expect(events.map(({ epoch }) => epoch)).toEqual([0, 0, 0, 1, 1])
    })

    test('answers with the very events that reading gives back', async () => {
      under.clock = 5_000
      const appended = await append(store.log, id, [
        opened,
        greeting,
        said('m-1', 'né 👋🏽 \u0000 "q"'),
      ])
      expect(appended).toEqual({ result: 'appended', events: await store.log.read(id) })
      expect((await store.log.read(id)).every(({ at }) => at === 5_000)).toBe(true)
    })

    test('keeps every course of a conversation, and a head that says what replay says', async () => {
      let count = 0
      await fc.assert(
        fc.asyncProperty(anyCourse, async (course) => {
          const name = `course-${count++}`
          await append(store.log, name, course)
          const events = await store.log.read(name)
          const expected = JSON.parse(JSON.stringify(course))
          expect(events).toMatchObject(expected)
          const { seq, customerSeq, epoch, stage, agent } = replay(name, events)
          expect(await store.log.head(name)).toMatchObject({
            seq,
            customerSeq,
            epoch,
            stage,
            agent,
          })
        }),
        { numRuns: 60 },
      )
    })

    test('on what is no longer the end is a conflict, and writes nothing', async () => {
      await append(store.log, id, [opened, greeting])
      for (const wrong of [{ expectSeq: 1 }, { expectSeq: 3 }, { expectSeq: 2, expectEpoch: 1 }]) {
        const late = write({ ...wrong, happenings: [said('m-1')], outbox: [due('k')] })
        expect(await store.log.append(late)).toEqual({ result: 'conflict' })
      }
      expect((await store.log.read(id)).length).toBe(2)
      expect(await store.log.dueOutbox(under.clock, 10)).toEqual([])
    })

    test('by two writers at once lets one of them through', async () => {
      await append(store.log, id, [opened])
      const both = await Promise.all(
        ['a', 'b'].map((text) =>
          store.log.append(write({ expectSeq: 1, happenings: [said(`m-${text}`)] })),
        ),
      )
      expect(both.map(({ result }) => result).toSorted()).toEqual(['appended', 'conflict'])
      expect((await store.log.read(id)).length).toBe(2)
    })

    test('one conversation never touches another', async () => {
      await append(store.log, id, [opened, greeting])
      await append(store.log, 'conversation-2', [opened])
      await append(store.log, id, [said('m-1')])
      expect((await store.log.read('conversation-2')).map(({ seq }) => seq)).toEqual([1])
      expect((await store.log.read(id)).map(({ seq }) => seq)).toEqual([1, 2, 3])
    })
  })

  describe('the same message a second time', () => {
    test('gets the first answer and is stored once', async () => {
      await append(store.log, id, [opened])
      const { happenings, dedupe } = say('m-1', 'first')
      const first = await append(store.log, id, happenings, { dedupe })
      await append(store.log, id, [greeting])
      const again = await append(store.log, id, [said('m-1', 'second')], { dedupe })
      expect(again).toEqual({ ...first, result: 'duplicate' })
      expect((await store.log.read(id)).length).toBe(3)
    })

    test('is recognised for ever: after a restart, long after, and from where it never was', async () => {
      await append(store.log, id, [opened])
      const { happenings, dedupe } = say('m-1')
      const first = await append(store.log, id, happenings, { dedupe })
      await store.close()
      under.clock += 10 * 365 * 86_400_000
      store = await under.open()
      const stale = write({ expectSeq: 0, happenings, dedupe, outbox: [due('k')] })
      expect(await store.log.append(stale)).toEqual({ ...first, result: 'duplicate' })
      expect(await store.log.dueOutbox(under.clock, 10)).toEqual([])
    })

    test('from somebody else, or in another conversation, is another message', async () => {
      await append(store.log, id, [opened])
      await append(store.log, 'conversation-2', [opened])
      for (const [where, sender] of [
        [id, 'customer-1'],
        [id, 'agent-ana'],
        ['conversation-2', 'customer-1'],
      ] as const) {
        const { happenings, dedupe } = say('m-1', 'hello', sender)
        expect((await append(store.log, where, happenings, { dedupe })).result).toBe('appended')
      }
    })

    test('at the very same time is stored once', async () => {
      await append(store.log, id, [opened])
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => store.log.append(write({ expectSeq: 1, ...say('m-1') }))),
      )
      const results = answers.map(({ result }) => result)
      expect(results.filter((result) => result === 'appended').length).toBe(1)
      expect(results.filter((result) => result === 'duplicate').length).toBe(19)
    })

    test('marks the customer’s words, not what comes with them', async () => {
      await append(store.log, id, [opened, asked, joined(), { type: 'agent-finished', agent: ana }])
      await append(store.log, id, [
        { type: 'wrapped-up', agent: ana, disposition: 'solved', note: '' },
      ])
      const { happenings, dedupe } = say('m-1')
      await append(store.log, id, [{ type: 'reopened' }, ...happenings], { dedupe })
      const again = await append(store.log, id, happenings, { dedupe })
      expect(again).toMatchObject({ result: 'duplicate', events: [{ type: 'customer-said' }] })
    })
  })

  describe('capacity', () => {
    test('is counted where the claim is written: of two claims for the last place, one is refused', async () => {
      for (const name of ['c-1', 'c-2', 'c-3']) await append(store.log, name, [opened, asked])
      const claim = (name: string) =>
        store.log.append(
          write({
            id: name,
            expectSeq: 2,
            expectEpoch: 1,
            happenings: [joined()],
            capacity: { agent: ana.id, limit: 2 },
            outbox: [due(`joined-${name}`)],
          }),
        )
      const results = await Promise.all(['c-1', 'c-2', 'c-3'].map(claim))
      expect(results.map(({ result }) => result)).toEqual(['appended', 'appended', 'refused'])
      expect(results[2]).toEqual({ result: 'refused', code: 'at-capacity' })
      expect(await store.log.head('c-3')).toMatchObject({ stage: 'waiting', agent: null, seq: 2 })
      expect((await store.log.dueOutbox(under.clock, 10)).map(({ key }) => key)).toEqual([
        'joined-c-1',
        'joined-c-2',
      ])
    })

    test('is free again once a conversation leaves the agent’s hands', async () => {
      const capacity = { agent: ana.id, limit: 1 }
      await append(store.log, 'c-1', [opened, asked, joined()])
      await append(store.log, 'c-2', [opened, asked])
      expect((await append(store.log, 'c-2', [joined()], { capacity })).result).toBe('refused')
      await append(store.log, 'c-1', [{ type: 'agent-finished', agent: ana }])
      expect((await append(store.log, 'c-2', [joined()], { capacity })).result).toBe('appended')
    })

    test('is never passed, and a conversation has one owner, whoever claims at the same moment', async () => {
      const agents = people(20)
      for (let round = 0; round < 30; round += 1) {
        const { winners, head } = await raceForOne(store, round, agents, 2)
        expect(winners).toBe(1)
        expect(head).toMatchObject({ stage: 'with-agent', seq: 3 })
      }
      for (const held of (await heldBy(store)).values()) expect(held).toBeLessThanOrEqual(2)
    })

    test('is taken by weight: a crisis fills what three calm conversations would', async () => {
      const capacity = { agent: ana.id, limit: 4 }
      const crisis = { type: 'message-read', message: 1, reading: { level: 'crisis' } } as never
      await append(store.log, 'c-1', [opened, crisis, asked])
      await append(store.log, 'c-2', [opened, asked])
      await append(store.log, 'c-3', [opened, asked])
      for (const [name, result] of [
        ['c-1', 'appended'],
        ['c-2', 'appended'],
        ['c-3', 'refused'],
      ] as const) {
        expect((await append(store.log, name, [joined()], { capacity })).result).toBe(result)
      }
    })

    test('is no reason to leave a crisis to nobody: who holds nothing can take it', async () => {
      const crisis = { type: 'message-read', message: 1, reading: { level: 'crisis' } } as never
      await append(store.log, 'c-1', [opened, crisis, asked])
      const capacity = (limit: number) => ({ agent: ana.id, limit })
      const claim = (limit: number) =>
        append(store.log, 'c-1', [joined()], { capacity: capacity(limit) })
      expect((await claim(0)).result).toBe('refused')
      expect((await claim(1)).result).toBe('appended')
    })

    test('of one agent is not used up by another', async () => {
      await append(store.log, 'c-1', [opened, asked, joined(ben)])
      await append(store.log, 'c-2', [opened, asked])
      const capacity = { agent: ana.id, limit: 1 }
      expect((await append(store.log, 'c-2', [joined()], { capacity })).result).toBe('appended')
    })
  })

  describe('reading', () => {
    test('of a conversation that nobody opened gives nothing', async () => {
      expect(await store.log.read('nobody')).toEqual([])
      expect(await store.log.readForCustomer('nobody', 0, 10)).toEqual([])
      expect(await store.log.head('nobody')).toBeNull()
    })

    test('goes on after any place', async () => {
      await append(store.log, id, [opened, greeting, said('m-1'), asked])
      expect((await store.log.read(id, 2)).map(({ seq }) => seq)).toEqual([3, 4])
      expect(await store.log.read(id, 4)).toEqual([])
    })

    test('for a customer gives only what they may see, in pages without a gap', async () => {
      const course = fc.sample(anyCourse, { numRuns: 1, seed: 11 })[0] ?? []
      await append(store.log, id, [...course, greeting, greeting, greeting])
      const pages = []
      for (let after = 0; ; ) {
        const page = await store.log.readForCustomer(id, after, 2)
        if (page.length === 0) break
        expect(page.length).toBeLessThanOrEqual(2)
        pages.push(...page)
        after = page.at(-1)?.customerSeq ?? 0
      }
      expect(pages.map(({ customerSeq }) => customerSeq)).toEqual(pages.map((_, at) => at + 1))
      expect(pages.every(({ type }) => customerMaySee(type))).toBe(true)
      expect(pages).toEqual((await store.log.read(id)).filter(({ type }) => customerMaySee(type)))
    })

    test('finds the conversations of one customer, the latest first', async () => {
      await append(store.log, 'c-1', [opened])
      under.clock += 1_000
      await append(store.log, 'c-2', [opened])
      const other = { id: 'customer-2', name: null, country: null }
      await append(store.log, 'c-3', [{ ...opened, customer: other } as typeof opened]) // still an opening
      under.clock += 1_000
      await append(store.log, 'c-1', [said('m-1')])
      expect((await store.log.ofCustomer('customer-1')).map(({ id: found }) => found)).toEqual([
        'c-1',
        'c-2',
      ])
      await append(store.log, 'c-3', [
        { type: 'customer-identified', customer: 'customer-1', name: 'Sam' },
      ])
      expect(await store.log.ofCustomer('customer-1')).toHaveLength(3)
      expect(await store.log.ofCustomer('customer-2')).toEqual([])
    })
  })

  test('changed are the conversations in which something was stored since then', async () => {
    await append(store.log, 'c-1', [opened])
    under.clock = 2_000
    await append(store.log, 'c-2', [opened, greeting])
    const changed = async (at: number) => (await store.log.changedSince(at)).map((head) => head.id)
    expect((await changed(1_000)).toSorted()).toEqual(['c-1', 'c-2'])
    expect(await changed(1_001)).toEqual(['c-2'])
    expect(await changed(2_001)).toEqual([])
  })

  test('reviews are told in the order in which they were given', async () => {
    const review = (message: number) =>
      ({ type: 'reviewed', agent: ana, message, verdict: 'missed', start: 0, end: 1 }) as const
    await append(store.log, 'c-1', [opened, said('m-1')])
    await append(store.log, 'c-2', [opened, said('m-2')])
    expect(await store.log.reviews()).toEqual([])
    under.clock = 2_000
    await append(store.log, 'c-2', [review(2)])
    under.clock = 3_000
    await append(store.log, 'c-1', [review(2)])
    expect((await store.log.reviews()).map(({ conversationId }) => conversationId)).toEqual([
      'c-2',
      'c-1',
    ])
  })

  describe('unfinished are', () => {
    const unfinished = async () => (await store.log.unfinished()).map(({ id: found }) => found)

    test('those that are owed an answer, until the bot has given it', async () => {
      await append(store.log, id, [opened, greeting])
      expect(await unfinished()).toEqual([])
      await append(store.log, id, [said('m-1')])
      expect(await unfinished()).toEqual([id])
      await append(store.log, id, [{ type: 'message-unread', message: 3 }])
      expect(await unfinished()).toEqual([id])
      await append(store.log, id, [{ ...greeting, answers: 3 } as typeof greeting]) // still a bot line
      expect(await unfinished()).toEqual([])
    })

    test('those that wait for a person, are with one, or are being wrapped up', async () => {
      await append(store.log, id, [opened, asked])
      expect(await unfinished()).toEqual([id])
      await append(store.log, id, [joined()])
      expect(await unfinished()).toEqual([id])
      await append(store.log, id, [{ type: 'agent-finished', agent: ana }])
      expect(await unfinished()).toEqual([id])
      await append(store.log, id, [
        { type: 'wrapped-up', agent: ana, disposition: 'solved', note: '' },
      ])
      expect(await unfinished()).toEqual([])
    })
  })

  describe('the outbox', () => {
    test('holds what was written with its events, with whose it is', async () => {
      const item = {
        ...due('k-1'),
        body: { action: 'orders.find', input: { number: 'AB-123456' } },
      }
      await append(store.log, id, [opened], { outbox: [item] })
      expect(await store.log.dueOutbox(under.clock, 10)).toEqual([
        { ...item, conversationId: id, tries: 0 },
      ])
    })

    test('gives what is due, the longest due first, and no more than asked for', async () => {
      const outbox = [due('k-3', 300), due('k-1', 100), due('k-2', 200), due('k-9', 9_000)]
      await append(store.log, id, [opened], { outbox })
      expect((await store.log.dueOutbox(300, 2)).map(({ key }) => key)).toEqual(['k-1', 'k-2'])
      expect((await store.log.dueOutbox(300, 9)).map(({ key }) => key)).toEqual([
        'k-1',
        'k-2',
        'k-3',
      ])
    })

    test('takes one key once', async () => {
      await append(store.log, id, [opened], { outbox: [due('k-1')] })
      await append(store.log, id, [greeting], { outbox: [due('k-1', 5)] })
      expect((await store.log.dueOutbox(under.clock, 9)).map(({ dueAt }) => dueAt)).toEqual([0])
    })

    test('forgets what is finished and counts what is put off', async () => {
      await append(store.log, id, [opened], { outbox: [due('k-1'), due('k-2')] })
      await store.log.finishOutbox('k-1')
      await store.log.retryOutbox('k-2', 700)
      expect(await store.log.dueOutbox(699, 9)).toEqual([])
      expect(await store.log.dueOutbox(700, 9)).toMatchObject([{ key: 'k-2', tries: 1 }])
    })

    test('gives what is claimed to nobody else until the claim is over', async () => {
      await append(store.log, id, [opened], { outbox: [due('k-2', 200), due('k-1', 100)] })
      const first = await store.log.claimOutbox(300, 9, 1_000)
      expect(first.map(({ key }) => key)).toEqual(['k-1', 'k-2'])
      expect(await store.log.claimOutbox(999, 9, 2_000)).toEqual([])
      expect(await store.log.dueOutbox(999, 9)).toEqual([])
      await store.log.holdOutbox('k-2', 5_000)
      expect((await store.log.claimOutbox(1_000, 9, 2_000)).map(({ key }) => key)).toEqual(['k-1'])
    })

    test('gives each item to one of many who ask at once, and no more than they ask for', async () => {
      const outbox = Array.from({ length: 20 }, (_, place) => due(`k-${place}`))
      await append(store.log, id, [opened], { outbox })
      const claims = await Promise.all(
        Array.from({ length: 6 }, () => store.log.claimOutbox(300, 3, 1_000)),
      )
      expect(claims.every((claim) => claim.length <= 3)).toBe(true)
      const keys = claims.flat().map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys.length + (await store.log.dueOutbox(300, 99)).length).toBe(20)
    })

    test('that was put off can be claimed again when it is due', async () => {
      await append(store.log, id, [opened], { outbox: [due('k-1')] })
      await store.log.claimOutbox(300, 9, 1_000)
      await store.log.retryOutbox('k-1', 400)
      expect(await store.log.claimOutbox(400, 9, 1_000)).toMatchObject([{ key: 'k-1', tries: 1 }])
    })

    test('finishing what is not there is no error', async () => {
      await store.log.finishOutbox('never-there')
      await store.log.retryOutbox('never-there', 5)
      expect(await store.log.dueOutbox(9_999, 9)).toEqual([])
    })
  })

  describe('many writes at once', () => {
    test('stand or fall each alone: one that breaks takes no other with it', async () => {
      const broken = { type: 'note-written', agent: ana, text: 7n } as unknown as typeof opened // not storable
      const results = await Promise.allSettled([
        append(store.log, 'c-1', [opened, greeting], { outbox: [due('k-1')] }),
        append(store.log, 'c-2', [opened, greeting, broken], { outbox: [due('k-2')] }),
        append(store.log, 'c-3', [opened, greeting], { outbox: [due('k-3')] }),
      ])
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect((await store.log.read('c-1')).length).toBe(2)
      expect(await store.log.read('c-2')).toEqual([])
      expect(await store.log.head('c-2')).toBeNull()
      expect((await store.log.read('c-3')).length).toBe(2)
      expect((await store.log.dueOutbox(under.clock, 9)).map(({ key }) => key).toSorted()).toEqual([
        'k-1',
        'k-3',
      ])
    })

    test('all get their own answer', async () => {
      const names = Array.from({ length: 300 }, (_, place) => `c-${place}`)
      const answers = await Promise.all(names.map((name) => append(store.log, name, [opened])))
      expect(
        answers.map((answer) => 'events' in answer && answer.events[0]?.conversationId),
      ).toEqual(names)
    })
  })

  describe('closing and opening again', () => {
    test('finds everything that was acknowledged, in the same place', async () => {
      await append(store.log, id, [opened, greeting, said('m-1'), asked, joined()], {
        outbox: [due('k-1')],
      })
      const before = await store.log.read(id)
      const head = await store.log.head(id)
      await store.close()
      store = await under.open()
      expect(await store.log.read(id)).toEqual(before)
      expect(await store.log.head(id)).toEqual(head)
      expect((await store.log.dueOutbox(under.clock, 9)).map(({ key }) => key)).toEqual(['k-1'])
      await append(store.log, id, [said('m-2')])
      expect((await store.log.read(id)).at(-1)?.seq).toBe(6)
    })
  })
}

function due(key: string, dueAt = 0) {
  return { key, topic: 'action', body: {}, dueAt }
}
