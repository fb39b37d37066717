import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { Refused, refusals } from '../../../src/conversation/index.ts'
import {
  type Answer,
  agentSays,
  customerSays,
  guard,
  type Handlers,
  maxPacket,
  refusal,
} from '../../../src/protocol/index.ts'

type Heard = (event: string, ...args: unknown[]) => void

let heard: Heard
let emitted: Answer[]
let reported: unknown[]
let handled: [event: string, input: unknown][]
let packetSize: number
let misbehave: () => object

beforeEach(() => {
  emitted = []
  reported = []
  handled = []
  packetSize = 10
  misbehave = () => ({ seq: 1 })
})

function guarded(schemas: typeof customerSays | typeof agentSays): void {
  const handlers = Object.fromEntries(
    Object.keys(schemas).map((event) => [
      event,
      async (input: unknown) => {
        handled.push([event, input])
        return misbehave()
      },
    ]),
  )
  guard(
    {
      onAny: (listener) => {
        heard = listener
      },
      emit: (_event, answer) => emitted.push(answer),
    },
    schemas,
    handlers as unknown as Handlers<typeof schemas>, // one handler per event of the schemas, as built above
    {
      packetSize: () => packetSize,
      report: (error) => reported.push(error),
      admit: async () => {},
    },
  )
}

/** Sends with an acknowledgement and waits for it. */
function send(event: string, ...args: unknown[]): Promise<Answer> {
  return new Promise((resolve) => heard(event, ...args, resolve))
}

function typed(answer: Answer): boolean {
  if (answer.ok) return true
  return (
    Object.hasOwn(refusals, answer.code) &&
    answer.final === refusals[answer.code].final &&
    typeof answer.message === 'string' &&
    (answer.final ? !('afterMs' in answer) : Number.isInteger(answer.afterMs))
  )
}

const message = { clientMessageId: '0190b9f4-7c7e-7000-8000-000000000000', text: 'Where is it?' }

describe('what a browser sends', () => {
  beforeEach(() => guarded(customerSays))

  test('reaches its handler as the schema describes it, and gets an answer', async () => {
    const answer = await send('say', { ...message, text: '  Where is it?  ' })
    expect(answer).toEqual({ ok: true, seq: 1 })
    expect(handled).toEqual([['say', message]])
  })

  test('without an acknowledgement is refused aloud, and does nothing', () => {
    heard('say', message)
    expect(emitted).toMatchObject([{ ok: false, code: 'bad-input', final: true }])
    expect(handled).toEqual([])
  })

  test.each([
    ['an event that nobody knows', 'drop-tables', [{}], 'unknown-event'],
    ['an event of the agents', 'claim', [{}], 'unknown-event'],
    ['a name that every object has', 'constructor', [{}], 'unknown-event'],
    ['another such name', '__proto__', [{}], 'unknown-event'],
    ['nothing but the name', 'say', [], 'bad-input'],
    ['two things at once', 'say', [message, message], 'bad-input'],
    ['no object', 'say', ['hello'], 'bad-input'],
    ['a field too many', 'say', [{ ...message, admin: true }], 'bad-input'],
    ['a field too few', 'say', [{ text: 'hello' }], 'bad-input'],
    ['an empty text', 'say', [{ ...message, text: '  \n ' }], 'bad-input'],
    ['a text that is too long', 'say', [{ ...message, text: 'x'.repeat(8_001) }], 'bad-input'],
    [
      'an id with a quote in it',
      'say',
      [{ ...message, clientMessageId: "a' or 1=1 --" }],
      'bad-input',
    ],
    ['a place below nought', 'sync', [{ after: -1 }], 'bad-input'],
    ['a place between two', 'sync', [{ after: 1.5 }], 'bad-input'],
    ['a place beyond all numbers', 'sync', [{ after: 2 ** 60 }], 'bad-input'],
  ])('%s is refused', async (_what, event, args, code) => {
    expect(await send(event, ...args)).toMatchObject({ ok: false, code, final: true })
    expect(handled).toEqual([])
  })

  test('in a packet that is too large is refused before it is looked at', async () => {
    packetSize = maxPacket + 1
    expect(await send('say', message)).toMatchObject({ ok: false, code: 'too-large' })
    expect(handled).toEqual([])
  })

  test('is never repeated in a refusal', async () => {
    const secret = 'my sister Louise'
    const answers = await Promise.all([
      send('say', { ...message, text: 7, extra: secret }),
      send('say', { ...message, clientMessageId: secret }),
      send('sync', { after: secret }),
    ])
    for (const answer of answers) expect(JSON.stringify(answer)).not.toContain('Louise')
  })
})

describe('what goes wrong in a handler', () => {
  beforeEach(() => guarded(customerSays))

  test('as a refusal is told to the one who asked', async () => {
    misbehave = () => {
      throw new Refused('too-fast', 'One moment, please.', 750)
    }
    expect(await send('say', message)).toEqual({
      ok: false,
      final: false,
      code: 'too-fast',
      message: 'One moment, please.',
      afterMs: 750,
    })
    expect(reported).toEqual([])
  })

  test('as a bug of ours is reported, not explained, and may be tried again', async () => {
    misbehave = () => {
      throw new TypeError('no such column: secret_hash')
    }
    const answer = await send('say', message)
    expect(answer).toMatchObject({ ok: false, final: false, code: 'our-fault' })
    expect(JSON.stringify(answer)).not.toContain('secret_hash')
    expect(reported).toEqual([new TypeError('no such column: secret_hash')])
  })
})

test('every refusal says whether trying again can help, and when', () => {
  for (const code of Object.keys(refusals) as (keyof typeof refusals)[]) {
    expect(typed(refusal(code, 'No.')), code).toBe(true)
  }
})

describe('ten thousand random events', () => {
  const odd = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
  })
  const almost = fc.record(
    {
      conversation: fc.oneof(fc.constant('conversation-1'), fc.string(), odd),
      epoch: fc.oneof(fc.nat(), odd),
      clientMessageId: fc.oneof(fc.uuid(), fc.string(), odd),
      text: fc.oneof(fc.string({ unit: 'binary' }), odd),
      choice: odd,
      after: fc.oneof(fc.nat(), fc.double(), odd),
      typing: fc.oneof(fc.boolean(), odd),
      team: odd,
      reason: fc.oneof(fc.string(), odd),
      state: fc.oneof(fc.constant('away'), odd),
      message: odd,
    },
    { requiredKeys: [] },
  )
  const valid = fc.constantFrom(
    {},
    { typing: true },
    { conversation: 'conversation-1' },
    { conversation: 'conversation-1', epoch: 3 },
    message,
  )
  const name = (schemas: object) =>
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...Object.keys(schemas)) },
      { weight: 1, arbitrary: fc.constantFrom('__proto__', 'toString', 'connect', '', 'error') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    )
  const args = fc.oneof(fc.tuple(valid), fc.array(fc.oneof(almost, odd, valid), { maxLength: 3 }))

  test.each([
    ['customers', customerSays],
    ['agents', agentSays],
  ])('from %s get typed answers, and never a throw', async (_who, schemas) => {
    guarded(schemas)
    let refused = 0
    await fc.assert(
      fc.asyncProperty(name(schemas), args, fc.boolean(), async (event, given, acknowledged) => {
        const before = emitted.length
        if (acknowledged) {
          const answer = await send(event, ...given)
          expect(typed(answer)).toBe(true)
          if (!answer.ok) refused += 1
        } else {
          heard(event, ...given)
          expect(emitted.length).toBe(before + 1)
          expect(emitted.at(-1)).toMatchObject({ ok: false, code: 'bad-input' })
        }
      }),
      { numRuns: 5_000 },
    )
    expect(reported).toEqual([])
    // Both kinds of answer were among them, or this would show nothing.
    expect(refused).toBeGreaterThan(1_000)
    expect(handled.length).toBeGreaterThan(20)
  })
})
