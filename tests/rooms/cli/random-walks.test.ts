import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brainOf, contentOrStop } from '../../../src/brain.ts'
import { type Rehearsal, startRehearsal } from '../../../src/cli/rehearsal.ts'
import type { ActionOutcome } from '../../../src/conversation/index.ts'
import type { Answered } from '../../../src/dialog/index.ts'
import { readerOf } from '../../../src/reading/index.ts'

const root = join(import.meta.dirname, '../../..')
const content = contentOrStop({ dialogs: join(root, 'dialogs'), intents: join(root, 'intents') })
const brain = brainOf(content)
const reader = readerOf(content)
const { flows, actions } = content.book
const started = [...flows.values()].flatMap(({ startsWhen, onlyInterrupts }) =>
  onlyInterrupts ? [] : startsWhen.slice(0, 1),
)
const longestWay = 40

/** Somebody's own: no answer may ever hold one of these. */
const secret = fc.oneof(
  fc.emailAddress({ size: 'small' }).map((address) => address.toLowerCase()),
  fc
    .tuple(fc.nat(99), fc.constantFrom('Mill Lane', 'High Street'))
    .map(([no, way]) => `${no + 100} ${way}, York`),
)
const answers = [
  'AB-123456',
  'AB-123459',
  'SUB-00019',
  'yes',
  'no',
  'the second one',
  'go back',
  'why?',
]
const astray = [
  "I don't have it",
  'repeat that',
  'what time do you close?',
  '🤷',
  'lorem ipsum',
  'no, AB-123457',
]

type Event =
  | { type: 'says'; text: string }
  | { type: 'tells'; secret: string }
  | { type: 'taps'; place: number }
  | { type: 'silence' | 'restart' | 'publish' }

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(...answers, ...astray)
      .map((text) => ({ type: 'says' as const, text })),
  },
  { weight: 2, arbitrary: secret.map((value) => ({ type: 'tells' as const, secret: value })) },
  { weight: 5, arbitrary: fc.nat(4).map((place) => ({ type: 'taps' as const, place })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('silence', 'restart', 'publish').map((type) => ({ type }) as Event),
  },
)

test('whatever somebody does in whichever flow, there is a reply, nothing is read back, and it ends or a person comes', {
  timeout: 240_000,
}, () => {
  const walk = fc.record({
    intent: fc.constantFrom(...started),
    events: fc.array(event, { maxLength: 14 }),
    outcomes: fc.array(fc.nat(9), { minLength: 1, maxLength: 6 }),
  })
  fc.assert(
    fc.property(walk, ({ intent, events, outcomes }) => {
      const talk = startRehearsal({ brain, reader, moment: clock(), pretend: pretend(outcomes) })
      const secrets: string[] = []
      let last: Answered = talk.say('hello', { tapped: false, means: intent })
      for (const each of events) {
        const next = act(talk, each, last, secrets)
        if (next) last = judged(next, last, secrets, each.type !== 'silence')
      }
      for (let way = 0; !isOver(last, talk); way += 1) {
        expect(way, 'neither an end nor a person').toBeLessThan(longestWay)
        const shrug = way % 2 === 0 ? 'hmm lalala' : 'zzz what'
        last = judged(talk.say(shrug), last, secrets, true)
      }
    }),
    { numRuns: 150 },
  )
})

function act(talk: Rehearsal, each: Event, last: Answered, secrets: string[]): Answered | null {
  switch (each.type) {
    case 'says':
      return talk.say(each.text)
    case 'tells':
      secrets.push(each.secret)
      return talk.say(each.secret)
    case 'taps': {
      const option = last.options[each.place]
      return option === undefined ? null : talk.say(option, { tapped: true, means: null })
    }
    case 'silence':
      return isOver(last, talk) ? null : talk.silence()
    case 'restart':
      talk.restart()
      return null
    case 'publish':
      talk.publish()
      return null
  }
}

function judged(now: Answered, last: Answered, secrets: string[], mustSpeak: boolean): Answered {
  if (mustSpeak) expect(now.text, 'no reply').not.toBe('')
  if (now.text !== '') expect(now.text, 'the same words twice running').not.toBe(last.text)
  expect(now.text).not.toMatch(/\{[a-z_.]+\}|undefined|\[object/)
  for (const each of secrets) expect(now.text.toLowerCase()).not.toContain(each.toLowerCase())
  return now.text === '' ? last : now
}

function isOver(last: Answered, talk: Rehearsal): boolean {
  return (last.ended ?? false) || talk.conversation().stage !== 'bot'
}

function clock() {
  let now = Date.UTC(2026, 10, 23, 12)
  const availability = { people: true, opensAt: null, position: null }
  return () => {
    now += 1_000
    return { now, zone: 'Europe/London', availability }
  }
}

/** Back-ends that answer by their examples, find nothing, or fail: as the walk says, over and over. */
function pretend(outcomes: readonly number[]): (action: string) => ActionOutcome {
  let calls = 0
  return (action) => {
    const outcome = outcomes[calls % outcomes.length] ?? 0
    calls += 1
    const examples = actions.get(action)?.examples ?? []
    if (outcome > 8) return { result: 'failed', reason: 'timeout' }
    if (outcome > 6 || examples.length === 0) return { result: 'not_found' }
    return { result: 'ok', value: examples[outcome % examples.length]?.gives }
  }
}
