import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ActionOutcome } from '../../../src/conversation/index.ts'
import { type DialogMove, type DialogPosition, runDialog } from '../../../src/dialog/index.ts'
import { message, monday, shippedBook } from './chat.ts'

const book = shippedBook()
const secrets = ['sam@example.com', '2 Mill Lane, York, YO1 7HD']

type Event =
  | { type: 'says'; text: string; intent: string | null }
  | { type: 'taps'; place: number }
  | { type: 'silence' }
  | { type: 'outcome'; place: number }

const intents = [...book.starts.keys()]
const text = fc.constantFrom(
  'AB-123456',
  'AB-123457',
  ...secrets,
  'yes',
  'no',
  'the second one',
  "no, it's AB-123459",
  'go back',
  'repeat that',
  'why?',
  'start again',
  'never mind',
  'bye',
  "I don't have it",
  'xyzzy',
  '🤷',
  'what time do you close?',
  '4111 1111 1111 1111',
  'Saturday',
  'it is all broken and I am cross',
)
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('says' as const),
      text,
      intent: fc.option(fc.constantFrom(...intents), { freq: 3 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('taps' as const), place: fc.nat(4) }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('outcome' as const), place: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('silence' as const) }) },
)

test('whatever happens in a conversation, the flows keep their promises', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...intents),
      fc.array(event, { maxLength: 40 }),
      (intent, events) => {
        let position: DialogPosition | null = null
        let last: DialogMove | null = null
        let now = monday
        const keys = new Set<string>()
        const all: Event[] = [{ type: 'says', text: 'hello there', intent }, ...events]
        for (const each of all) {
          now += 1000
          const heard = heardBy(each, position, last, now)
          if (!heard) continue
          const before = JSON.stringify(position)
          const move = runDialog(book, position, heard, 'walk')
          expect(JSON.stringify(position), 'the position that came in is left alone').toBe(before)
          keepsItsPromises(move, heard.kind, last, keys)
          position = move.position === null ? null : JSON.parse(JSON.stringify(move.position))
          if (move.says.length > 0 || move.actions.length > 0) last = move
        }
      },
    ),
    { numRuns: 400 },
  )
})

function heardBy(
  each: Event,
  position: DialogPosition | null,
  last: DialogMove | null,
  now: number,
) {
  const zone = 'Europe/London'
  const waiting = position?.waiting
  switch (each.type) {
    case 'silence':
      return { kind: 'silence', now, zone } as const
    case 'outcome': {
      if (!position || position.frames.length === 0 || waiting?.for !== 'action') return null
      return {
        kind: 'action',
        key: waiting.key,
        outcome: outcomeOf(last, each.place),
        now,
        zone,
      } as const
    }
    case 'taps': {
      const option = last?.options[each.place]
      return option === undefined ? null : { ...message(option), choice: option, now }
    }
    case 'says':
      return { ...message(each.text, each.intent), now }
  }
}

function outcomeOf(last: DialogMove | null, place: number): ActionOutcome {
  const action = last?.actions[0]?.action ?? ''
  const examples = book.actions.get(action)?.examples ?? []
  if (place > 7) return { result: 'failed', reason: 'timeout' }
  if (place > 5 || examples.length === 0) return { result: 'not_found' }
  return { result: 'ok', value: examples[place % examples.length]?.gives }
}

function keepsItsPromises(
  move: DialogMove,
  kind: string,
  last: DialogMove | null,
  keys: Set<string>,
): void {
  const said = move.says.map((say) => (say.kind === 'text' ? say.text : say.topic)).join('\n')
  const running = move.heard !== 'nothing'
  if (kind === 'message' && running) expect(said !== '' || move.actions.length > 0).toBe(true)
  const saidBefore = last?.says
    .map((say) => (say.kind === 'text' ? say.text : say.topic))
    .join('\n')
  if (said !== '' && kind === 'message' && last?.actions.length === 0 && !move.ended) {
    expect(said, 'the same words twice running').not.toBe(saidBefore)
  }
  for (const secret of secrets) {
    expect(said).not.toContain(secret)
  }
  expect(said).not.toMatch(/\{[a-z_.]+\}|undefined|\[object/)
  for (const { key, once } of move.actions) {
    if (once) expect(keys.has(key), 'the same change twice').toBe(false)
    keys.add(key)
  }
  expect(move.position?.frames.length ?? 0).toBeLessThanOrEqual(4)
  expect(JSON.stringify(move.position).length).toBeLessThan(8000)
  if (move.handover) expect(move.options).toEqual([])
  if (!move.ended) {
    const waits = move.options.length > 0 || move.actions.length > 0
    expect(waits || said !== '' || kind !== 'message').toBe(true)
  }
}
