import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ConversationEvent,
  customerMaySee,
  emptyLog,
  evolve,
  evolveAll,
  type Happening,
  newConversation,
  numberEvents,
  replay,
} from '../../../src/conversation/index.ts'
import { anyCourse, anyReading } from './any-happening.ts'

const id = 'conversation-1'

function courseOf(happenings: readonly Happening[]) {
  return numberEvents(id, emptyLog, happenings, 1_000)
}

describe('whatever course a conversation takes', () => {
  test('its events are numbered 1, 2, 3 … without a gap', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const { events } = courseOf(course)
        expect(events.map(({ seq }) => seq)).toEqual(course.map((_, place) => place + 1))
      }),
    )
  })

  test('what the customer may see is numbered 1, 2, 3 … without a gap, the rest not at all', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const { events } = courseOf(course)
        const seen = events.filter(({ type }) => customerMaySee(type))
        expect(seen.map(({ customerSeq }) => customerSeq)).toEqual(seen.map((_, at) => at + 1))
        const hidden = events.filter(({ type }) => !customerMaySee(type))
        expect(hidden.every(({ customerSeq }) => customerSeq === null)).toBe(true)
      }),
    )
  })

  test('its epoch only rises, by one, and exactly when it changes hands', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const { events } = courseOf(course)
        let before = newConversation(id)
        for (const event of events) {
          const after = evolve(before, event)
          const rise = after.epoch - before.epoch
          expect(rise === 0 || rise === 1).toBe(true)
          if (after.stage !== before.stage || after.agent?.id !== before.agent?.id) {
            expect(rise).toBe(1)
          }
          before = after
        }
      }),
    )
  })

  test('the head of its log is what a replay of the log tells', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const { events, head } = courseOf(course)
        const { seq, customerSeq, epoch, stage, agent, weight } = replay(id, events)
        const { owed: _, unread: __, ...told } = head
        expect({ seq, customerSeq, epoch, stage, agent, weight }).toEqual(told)
      }),
      { numRuns: 500 },
    )
  })

  test('it is the same whether written at once or in pieces', () => {
    fc.assert(
      fc.property(anyCourse, fc.nat(60), (course, cut) => {
        const whole = courseOf(course)
        const first = courseOf(course.slice(0, cut))
        const second = numberEvents(id, first.head, course.slice(cut), 1_000)
        expect([...first.events, ...second.events]).toEqual(whole.events)
        expect(second.head).toEqual(whole.head)
      }),
    )
  })

  test('a snapshot and the events after it are as good as the whole log', () => {
    fc.assert(
      fc.property(anyCourse, fc.nat(60), (course, cut) => {
        const { events } = courseOf(course)
        // Snapshots are stored as JSON.
        const snapshot = JSON.parse(JSON.stringify(replay(id, events.slice(0, cut))))
        const onwards = events.slice(cut).reduce(evolve, snapshot)
        expect(onwards).toEqual(JSON.parse(JSON.stringify(replay(id, events))))
        // All at once is as good as one after the other, and takes nothing from what it starts with.
        const before = JSON.stringify(snapshot)
        expect(evolveAll(snapshot, events.slice(cut))).toEqual(onwards)
        expect(JSON.stringify(snapshot)).toBe(before)
      }),
    )
  })

  test('somebody holds it exactly while it is with an agent or being wrapped up', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const { agent, stage } = replay(id, courseOf(course).events)
        expect(agent !== null).toBe(stage === 'with-agent' || stage === 'wrap-up')
      }),
    )
  })

  test('whoever waits has a place in the line', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const { handover, stage } = replay(id, courseOf(course).events)
        if (stage === 'waiting') expect(handover).not.toBeNull()
      }),
    )
  })

  test('a crisis stays until a person clears it', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        let wanted = false
        let conversation = newConversation(id)
        for (const event of courseOf(course).events) {
          conversation = evolve(conversation, event)
          if (event.type === 'message-read' && event.reading.level === 'crisis') wanted = true
          if (event.type === 'crisis-cleared' || event.type === 'person-forgotten') wanted = false
          expect(conversation.crisis).toBe(wanted)
        }
      }),
    )
  })
})

describe('replay', () => {
  test('takes an event of a kind that this version does not know, and counts it', () => {
    const { events } = courseOf([{ type: 'handover-withdrawn' }, { type: 'reopened' }])
    const odd = { ...events[0], type: 'waved', hands: 2, seq: 1 } as unknown as ConversationEvent // from a newer version
    const conversation = replay(id, [odd])
    expect(conversation).toEqual({ ...newConversation(id), seq: 1 })
  })

  test('changes nothing that it was given', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const { events } = courseOf(course)
        const before = JSON.stringify(events)
        replay(id, events)
        expect(JSON.stringify(events)).toBe(before)
      }),
    )
  })

  test('a new contact begins where a closed conversation is reopened, and nowhere else', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const { events } = courseOf(course)
        const known = events.slice(
          events.findLastIndex(({ type }) => type === 'person-forgotten') + 1,
        )
        const again = known.filter(({ type }) => type === 'reopened').map(({ seq }) => seq)
        expect(replay(id, events).reopened).toEqual(again)
      }),
    )
  })

  test('a message counts as unread until it has been read or given up', () => {
    const [reading] = fc.sample(anyReading, { numRuns: 1, seed: 7 })
    if (!reading) throw new Error('no reading')
    const said = (clientMessageId: string): Happening => ({
      type: 'customer-said',
      clientMessageId,
      text: 'hello',
    })
    const { events } = courseOf([
      said('a'),
      said('b'),
      said('c'),
      { type: 'message-read', message: 2, reading },
      { type: 'message-unread', message: 1 },
    ])
    expect(replay(id, events).unread).toEqual([3])
  })
})

describe('the bot owes an answer', () => {
  const agent = { id: 'a1', name: 'Ana Lima' }
  const asked: Happening[] = [
    { type: 'handover-requested', reason: 'wish', team: null, note: null },
    { type: 'customer-said', clientMessageId: 'a', text: 'are you there?' },
  ]

  test('until an agent is there, who sees what was said', () => {
    const course: Happening[] = [...asked, { type: 'message-unread', message: 2 }]
    expect(courseOf(course).head.owed).toBe(true)
    expect(courseOf([...course, { type: 'agent-joined', agent, how: 'claim' }]).head.owed).toBe(
      false,
    )
  })

  test('and with an agent there, what nobody has read is still owed', () => {
    const course: Happening[] = [...asked, { type: 'agent-joined', agent, how: 'claim' }]
    expect(courseOf(course).head).toMatchObject({ owed: true, unread: 1 })
    expect(courseOf([...course, { type: 'message-unread', message: 2 }]).head).toMatchObject({
      owed: false,
      unread: 0,
    })
  })
})

describe('an agent who is lost', () => {
  const agent = { id: 'a1', name: 'Ana Lima' }

  test('puts the customer at the front of the line, with the reason they waited for', () => {
    const { events } = courseOf([
      { type: 'handover-requested', reason: 'distress', team: 'orders', note: 'late' },
      { type: 'agent-joined', agent, how: 'claim' },
      { type: 'agent-lost', agent },
    ])
    const { stage, handover, agent: held } = replay(id, events)
    expect(stage).toBe('waiting')
    expect(held).toBeNull()
    expect(handover).toMatchObject({
      reason: 'distress',
      team: 'orders',
      note: 'late',
      front: true,
    })
  })

  test('gives a customer who had never asked for anybody a reason too', () => {
    const { events } = courseOf([
      { type: 'agent-joined', agent, how: 'take-over' },
      { type: 'agent-lost', agent },
    ])
    expect(replay(id, events).handover).toMatchObject({ reason: 'agent-lost', front: true })
  })
})
