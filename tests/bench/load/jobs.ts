import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { build } from 'hdr-histogram-js'
import { comeBack, gather, type Person, type Target } from './crowd.ts'

/** What the generator can be asked to do. Times in milliseconds. */
export type Job =
  | { readonly type: 'gather'; readonly target: Target; readonly people: number }
  /** Everybody says so many messages, each as soon as the one before was answered. */
  | { readonly type: 'saturate'; readonly messages: number }
  /** Messages at a fixed rate, whether the server keeps up or not. */
  | { readonly type: 'steady'; readonly rate: number; readonly seconds: number }
  /** Everybody waits for the bot's answer before the next turn. */
  | { readonly type: 'converse'; readonly turns: number }
  /** All connections end at once, and everybody is back at once. */
  | { readonly type: 'storm' }
  | { readonly type: 'leave' }

export interface Outcome {
  readonly ms: number
  readonly count: number
  /** Answers that said no. */
  readonly refused: number
  /** Milliseconds by percentile, counted from when a message was due. */
  readonly latency: Readonly<Record<string, number>>
}

export const percentiles = ['50', '90', '99', '99.9', '100'] as const
const text =
  'The parcel that you told me about has not been brought here yet, and it is Thursday by now.'

let target: Target = { kind: 'ws', port: 0 }
let people: Person[] = []

export async function run(job: Job): Promise<Outcome> {
  switch (job.type) {
    case 'gather':
      target = job.target
      return timed(async () => {
        people = [...people, ...(await gather(target, job.people))]
        return people.length
      })
    case 'saturate':
      return saturate(job.messages)
    case 'steady':
      return steady(job.rate, job.seconds)
    case 'converse':
      return converse(people, job.turns)
    case 'storm':
      return timed(async () => {
        for (const { wire } of people) wire.close()
        people = await comeBack(target, people)
        return people.length
      })
    case 'leave':
      for (const { wire } of people) wire.close()
      people = []
      return timed(async () => 0)
  }
}

async function saturate(messages: number): Promise<Outcome> {
  const clock = stopwatch()
  const { ms } = await timed(async () => {
    await Promise.all(
      people.map(async (person) => {
        for (let sent = 0; sent < messages; sent += 1) await clock.say(person, performance.now())
      }),
    )
    return 0
  })
  return clock.outcome(ms)
}

async function steady(rate: number, seconds: number): Promise<Outcome> {
  const clock = stopwatch()
  const start = performance.now()
  const total = rate * seconds
  const underWay: Promise<void>[] = []
  for (let sent = 0; sent < total; ) {
    const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * rate) + 1)
    for (; sent < due; sent += 1) {
      const person = people[sent % people.length]
      if (person) underWay.push(clock.say(person, start + (sent * 1000) / rate))
    }
    await pause(1)
  }
  await Promise.all(underWay)
  return clock.outcome(performance.now() - start)
}

/** Milliseconds until an answer of the bot's counts as none. */
const patience = 10_000
const turnsOf = [
  'Hello there, my parcel has not come.',
  'Where is my order AB-123456?',
  'Thank you, that is all for today.',
  'One more thing: which payment methods do you take?',
]

/** Everybody says so many messages, each after the bot's answer to the one before. `count`: those that were answered. */
export async function converse(people: readonly Person[], turns: number): Promise<Outcome> {
  const histogram = build({ numberOfSignificantValueDigits: 3 })
  let count = 0
  const { ms } = await timed(async () => {
    await Promise.all(
      people.map(async ({ wire }) => {
        let answered: (yes: true) => void = () => undefined
        wire.onEvent((event, input) => {
          if (event === 'event' && (input as { from?: string }).from === 'bot') answered(true)
        })
        for (let turn = 0; turn < turns; turn += 1) {
          const start = performance.now()
          const answer = new Promise<true>((resolve) => {
            answered = resolve
          })
          await wire.ask('say', message(turnsOf[turn % turnsOf.length] ?? text))
          const inTime = await Promise.race([answer, pause(patience, false)])
          histogram.recordValue((performance.now() - start) * 1000)
          if (inTime) count += 1
        }
      }),
    )
    return 0
  })
  return { ms, count, refused: 0, latency: inMs(histogram) }
}

function stopwatch() {
  const histogram = build({ numberOfSignificantValueDigits: 3 })
  let count = 0
  let refused = 0
  return {
    async say({ wire }: Person, due: number): Promise<void> {
      const answer = await wire.ask('say', message())
      histogram.recordValue(Math.max(1, (performance.now() - due) * 1000))
      count += 1
      if (isNo(answer)) refused += 1
    },
    outcome: (ms: number): Outcome => ({ ms, count, refused, latency: inMs(histogram) }),
  }
}

export function message(words = text) {
  return { clientMessageId: randomUUID(), text: words }
}

export function isNo(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false
}

function inMs(histogram: ReturnType<typeof build>): Record<string, number> {
  return Object.fromEntries(
    percentiles.map((each) => [each, histogram.getValueAtPercentile(Number(each)) / 1000]),
  )
}

async function timed(work: () => Promise<number>): Promise<Outcome> {
  const start = performance.now()
  const count = await work()
  return { ms: performance.now() - start, count, refused: 0, latency: {} }
}
