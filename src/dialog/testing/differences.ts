import { isAtLeast } from '../../conversation/index.ts'
import { nearest } from '../words.ts'
import type { BotLine } from './conversation-test.ts'
import type { Answered } from './talk.ts'

/** What was expected and did not come, in plain words; nothing when all is as it should be. */
export function botDifferent(expected: BotLine, answered: Answered | null): string[] {
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
      .map((words) => `It must not say “${words}”.`),
    ...(any_of === undefined || any_of.some((words) => says(answered, words))
      ? []
      : [`It should say one of ${any_of.map((words) => `“${words}”`).join(', ')}.`]),
    ...(wanted === undefined || sameList(wanted, offered(wanted, answered))
      ? []
      : [`The buttons should be ${buttons(wanted)} and are ${buttons(answered.options)}.`]),
    ...(team === undefined || answered.handover?.team === team
      ? []
      : [
          `It should bring the team “${team}” and brings ${named(answered.handover?.team ?? null)}.`,
        ]),
  ]
}

/** Without what the house added and the test does not name. */
function offered(wanted: readonly string[], { options, houseOptions = [] }: Answered): string[] {
  return options.filter((label) => wanted.includes(label) || !houseOptions.includes(label))
}

function notMentioned(wanted: readonly string[], answered: Answered): string[] {
  return wanted
    .filter((words) => !says(answered, words))
    .map((words) => `It should say “${words}”.${near(words, answered.text)}`)
}

function says({ text }: Answered, words: string): boolean {
  return folded(text).includes(folded(words))
}

/** Capitals, kinds of apostrophe and line breaks make no difference. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll(/[’‘]/g, "'").replaceAll(/\s+/g, ' ')
}

function near(words: string, text: string): string {
  const sentence = nearest(words, text.split(/(?<=[.!?])\s+/))
  return sentence === null ? '' : ` The nearest is “${sentence}”.`
}

export function feelsDifferent(
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

export function calledDifferent(
  expected: Readonly<Record<string, string | number>>,
  calls: ReadonlyMap<string, number>,
): string[] {
  return Object.entries(expected).flatMap(([action, times]) => {
    const wanted = typeof times === 'number' ? times : (counts[times] ?? 0)
    const found = calls.get(action) ?? 0
    return wanted === found
      ? []
      : [`${action} should be called ${wanted} times and was called ${found} times.`]
  })
}

export function named(name: string | null): string {
  return name === null ? 'none' : `“${name}”`
}

export function buttons(labels: readonly string[]): string {
  return labels.length === 0 ? 'none' : labels.map((label) => `[${label}]`).join(' ')
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at])
}
