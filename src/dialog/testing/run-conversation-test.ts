import type { RoadTaken } from '../../conversation/index.ts'
import type { ConversationTest, TestLine } from './conversation-test.ts'
import { botDifferent, buttons, calledDifferent, feelsDifferent, named } from './differences.ts'
import { millisecondsOf } from './spoken-time.ts'
import type { Answered, Talk } from './talk.ts'

export interface TestResult {
  readonly failures: readonly TestFailure[]
  readonly trace: readonly RoadTaken[]
}

export interface TestFailure {
  /** 0-based line of `chat`; null: the end. */
  readonly at: number | null
  readonly message: string
  /** The last that was said by each, when it went differently. */
  readonly customer: string | null
  readonly bot: string | null
}

interface Run {
  readonly failures: TestFailure[]
  readonly trace: RoadTaken[]
  readonly calls: Map<string, number>
  customer: string | null
  last: Answered | null
  handover: Answered['handover']
  followUp: Answered['followUp']
}

/** Plays a written conversation and says in plain words where it went differently. */
export async function runConversationTest(test: ConversationTest, talk: Talk): Promise<TestResult> {
  const run: Run = {
    failures: [],
    trace: [],
    calls: new Map(),
    customer: null,
    last: null,
    handover: null,
    followUp: null,
  }
  for (const [at, testLine] of test.chat.entries()) {
    for (const message of await play(testLine, talk, run)) fail(run, at, message)
  }
  for (const message of atTheEnd(test, run)) fail(run, null, message)
  return { failures: run.failures, trace: run.trace }
}

function fail({ failures, customer, last }: Run, at: number | null, message: string): void {
  failures.push({ at, message, customer, bot: last?.text ?? null })
}

async function play(testLine: TestLine, talk: Talk, run: Run): Promise<string[]> {
  if ('customer' in testLine) {
    const tapped = /^\[(.+)\]$/.exec(testLine.customer)?.[1]
    run.customer = testLine.customer
    const known = [...(run.last?.options ?? []), ...(run.last?.houseOptions ?? [])]
    const missing = tapped !== undefined && run.last && !known.includes(tapped)
    keep(
      run,
      await talk.say(tapped ?? testLine.customer, {
        tapped: tapped !== undefined,
        means: testLine.means ?? null,
      }),
    )
    return [
      ...(missing ? [`There is no button [${tapped}]. There is: ${buttons(known)}.`] : []),
      ...(testLine.feels ? feelsDifferent(testLine.feels, run.last) : []),
    ]
  }
  if ('bot' in testLine) return botDifferent(testLine.bot, run.last)
  if ('feels' in testLine) return feelsDifferent(testLine.feels, run.last)
  if ('called' in testLine) return calledDifferent(testLine.called, run.calls)
  if ('after' in testLine) {
    if (!talk.wait) return ['Time cannot go by in this kind of test run.']
    keep(run, await talk.wait(testLine.after))
    return []
  }
  if ('silence' in testLine) {
    if (!talk.silence) return ['Silence cannot be tested in this kind of test run.']
    keep(run, await talk.silence())
    return []
  }
  if ('restart' in testLine) {
    if (!talk.restart) return ['A restart cannot be tested in this kind of test run.']
    await talk.restart()
    return []
  }
  if (!talk.publish) return ['Publishing cannot be tested in this kind of test run.']
  await talk.publish(testLine.publish)
  return []
}

function keep(run: Run, answered: Answered): void {
  run.last = answered
  run.trace.push(...(answered.trace ?? []))
  for (const { action } of answered.calls ?? [])
    run.calls.set(action, (run.calls.get(action) ?? 0) + 1)
  run.handover = answered.handover ?? run.handover
  run.followUp = answered.followUp ?? run.followUp
}

function atTheEnd({ ends }: ConversationTest, run: Run): string[] {
  if (!ends) return []
  const { flow, follow_up, team, called } = ends
  const found = run.handover ? 'person' : run.last?.ended ? 'done' : 'open'
  return [
    ...(flow === undefined || flow === found
      ? []
      : [`At the end the flow should be ${flow} and is ${found}.`]),
    ...(follow_up === undefined ? [] : writtenAgain(follow_up, run.followUp)),
    ...(team === undefined || run.handover?.team === team
      ? []
      : [`It should bring the team “${team}” and brings ${named(run.handover?.team ?? null)}.`]),
    ...(called ? calledDifferent(called, run.calls) : []),
  ]
}

const day = 86_400_000

/** Never earlier; quiet hours and days off may put it off for a while. */
function writtenAgain(after: string, followUp: Answered['followUp']): string[] {
  const wanted = millisecondsOf(after)
  if (!followUp) return [`It should write again after ${after}, and does not.`]
  const late = followUp.inMs - wanted
  if (late >= 0 && late < 3 * day) return []
  return [
    `It should write again after ${after}, and does after ${Math.round(followUp.inMs / 3_600_000)} hours.`,
  ]
}
