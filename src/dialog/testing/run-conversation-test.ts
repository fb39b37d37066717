import { isAtLeast } from '../../conversation/index.ts'
import type { Trace } from '../move.ts'
import { nearest } from '../words.ts'
import type { BotLine, ConversationTest, TestLine } from './conversation-test.ts'
import type { Answered, Talk } from './talk.ts'

export interface TestResult {
  readonly name: string
  readonly passed: boolean
  readonly failures: readonly TestFailure[]
  /** The whole conversation as it went. */
  readonly transcript: readonly { readonly from: 'customer' | 'bot'; readonly text: string }[]
  readonly trace: readonly Trace[]
}

export interface TestFailure {
  /** 0-based line of `chat`; null: the end. */
  readonly at: number | null
  readonly message: string
}

interface Run {
  readonly failures: TestFailure[]
  readonly transcript: { from: 'customer' | 'bot'; text: string }[]
  readonly trace: Trace[]
  readonly calls: Map<string, number>
  last: Answered | null
  handover: Answered['handover']
  followUp: Answered['followUp']
}

/** Plays a written conversation and says in plain words where it went differently. */
export async function runConversationTest(test: ConversationTest, talk: Talk): Promise<TestResult> {
  const run: Run = {
    failures: [],
    transcript: [],
    trace: [],
    calls: new Map(),
    last: null,
    handover: null,
    followUp: null,
  }
  for (const [at, testLine] of test.chat.entries()) {
    for (const message of await play(testLine, talk, run)) run.failures.push({ at, message })
  }
  for (const message of atTheEnd(test, run)) run.failures.push({ at: null, message })
  const { failures, transcript, trace } = run
  return { name: test.name, passed: failures.length === 0, failures, transcript, trace }
}

async function play(testLine: TestLine, talk: Talk, run: Run): Promise<string[]> {
  if ('customer' in testLine) {
    const tapped = /^\[(.+)\]$/.exec(testLine.customer)?.[1]
    run.transcript.push({ from: 'customer', text: testLine.customer })
    const known = run.last?.options ?? []
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
  if (answered.text !== '') run.transcript.push({ from: 'bot', text: answered.text })
  run.trace.push(...(answered.trace ?? []))
  for (const { action } of answered.calls ?? [])
    run.calls.set(action, (run.calls.get(action) ?? 0) + 1)
  run.handover = answered.handover ?? run.handover
  run.followUp = answered.followUp ?? run.followUp
}

function botDifferent(expected: BotLine, answered: Answered | null): string[] {
  if (!answered) return ['The bot has not said anything yet.']
  if (typeof expected === 'string' || Array.isArray(expected))
    return notMentioned([expected].flat(), answered)
  const { step, flow, mentions, never, any_of, buttons: wanted, team } = expected
  return [
    ...(step === undefined || step === answered.step
      ? []
      : [`It should be at the step “${step}” and is at ${named(answered.step)}.`]),
    ...(flow === undefined || flow === answered.flow
      ? []
      : [`It should be in the flow “${flow}” and is in ${named(answered.flow ?? null)}.`]),
    ...notMentioned(mentions === undefined ? [] : [mentions].flat(), answered),
    ...(never === undefined ? [] : [never].flat())
      .filter((words) => says(answered, words))
      .map((words) => `It must not say “${words}”. ${heard(answered)}`),
    ...(any_of === undefined || any_of.some((words) => says(answered, words))
      ? []
      : [
          `It should say one of ${any_of.map((words) => `“${words}”`).join(', ')}. ${heard(answered)}`,
        ]),
    ...(wanted === undefined || sameList(wanted, answered.options)
      ? []
      : [`The buttons should be ${buttons(wanted)} and are ${buttons(answered.options)}.`]),
    ...(team === undefined || answered.handover?.team === team
      ? []
      : [
          `It should bring the team “${team}” and brings ${named(answered.handover?.team ?? null)}.`,
        ]),
  ]
}

function notMentioned(wanted: readonly string[], answered: Answered): string[] {
  return wanted
    .filter((words) => !says(answered, words))
    .map((words) => `It should say “${words}”. ${heard(answered)}${near(words, answered.text)}`)
}

function says({ text }: Answered, words: string): boolean {
  return folded(text).includes(folded(words))
}

/** Capitals, kinds of apostrophe and line breaks make no difference. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll(/[’‘]/g, "'").replaceAll(/\s+/g, ' ')
}

function heard({ text }: Answered): string {
  return text === '' ? 'It said nothing.' : `It said: ${text.replaceAll('\n', ' / ')}`
}

function near(words: string, text: string): string {
  const sentence = nearest(words, text.split(/(?<=[.!?])\s+/))
  return sentence === null ? '' : ` The nearest is “${sentence}”.`
}

function feelsDifferent(
  { emotion, at_least }: { emotion?: string; at_least?: Parameters<typeof isAtLeast>[1] },
  answered: Answered | null,
): string[] {
  const feels = answered?.feels
  if (feels === undefined) return []
  return [
    ...(emotion === undefined || feels?.emotion === emotion
      ? []
      : [`The feeling should be ${emotion} and is ${feels?.emotion ?? 'not read'}.`]),
    ...(at_least === undefined || (feels && isAtLeast(feels.level, at_least))
      ? []
      : [`It should be at least ${at_least} and is ${feels?.level ?? 'not read'}.`]),
  ]
}

const counts: Readonly<Record<string, number>> = { never: 0, once: 1, twice: 2 }

function calledDifferent(
  expected: Readonly<Record<string, string | number>>,
  calls: Run['calls'],
): string[] {
  return Object.entries(expected).flatMap(([action, times]) => {
    const wanted = typeof times === 'number' ? times : (counts[times] ?? 0)
    const found = calls.get(action) ?? 0
    return wanted === found
      ? []
      : [`${action} should be called ${wanted} times and was called ${found} times.`]
  })
}

function atTheEnd({ ends }: ConversationTest, run: Run): string[] {
  if (!ends) return []
  const { flow, follow_up, team, called } = ends
  const found = run.handover ? 'person' : run.last?.ended ? 'done' : 'open'
  return [
    ...(flow === undefined || flow === found
      ? []
      : [`At the end the flow should be ${flow} and is ${found}.`]),
    ...(follow_up === undefined || run.followUp?.after === follow_up
      ? []
      : [
          `It should write again after ${follow_up}, and ${run.followUp ? `does after ${run.followUp.after}` : 'does not'}.`,
        ]),
    ...(team === undefined || run.handover?.team === team
      ? []
      : [`It should bring the team “${team}” and brings ${named(run.handover?.team ?? null)}.`]),
    ...(called ? calledDifferent(called, run.calls) : []),
  ]
}

function named(name: string | null): string {
  return name === null ? 'none' : `“${name}”`
}

function buttons(labels: readonly string[]): string {
  return labels.length === 0 ? 'none' : labels.map((label) => `[${label}]`).join(' ')
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at])
}
