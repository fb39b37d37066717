import { z } from 'zod'
import { isEmpty } from '../condition/index.ts'
import { flowOf } from '../flow-of.ts'
import type { Frame } from '../position.ts'
import { line, lines, name, says, variable } from '../schema.ts'
import { conditionsOf, labelOf, speak, textsOf, variantsOf } from '../speak.ts'
import type { DialogTurn } from '../turn.ts'
import { findValue, type Listening } from '../values/index.ts'
import { phrasesIn, plainWords, saysJust, wordsOf } from '../words.ts'
import { repair } from './repair.ts'
import type { Answer, StepText } from './step.ts'
import { common, stepKind } from './step-kind.ts'

const schema = z.strictObject({
  ...common,
  ask: variable,
  say: says,
  tries: z.number().int().min(1).max(5).default(3),
  unclear: lines.default([]),
  skip: z
    .strictObject({ when_they_say: z.array(line).default([]), button: line.optional(), goto: name })
    .optional(),
  gave_up: name,
  why: line.optional(),
})

export const ask = stepKind('ask', 'Asks for a value and remembers it.', schema, (step) => {
  const question = variantsOf(step.say)
  const { skip } = step
  const skipWords = (skip?.when_they_say ?? []).map(plainWords)
  const buttons = skip?.button ? [skip.button] : []
  const buttonsFor = (turn: DialogTurn, frame: Frame) =>
    buttons.map((label) => labelOf(turn, frame, label))
  const askIt = (turn: DialogTurn, frame: Frame) => {
    speak(turn, frame, question, 'say', true)
    turn.options = buttonsFor(turn, frame)
    turn.position.waiting = { for: 'answer' }
  }
  return {
    texts: [
      ...textsOf(step.say, ['say'], 'asks'),
      ...step.unclear.map(
        (text, at): StepText => ({ path: ['unclear', at], text, role: 'says', key: String(at) }),
      ),
      ...buttons.map(
        (text): StepText => ({ path: ['skip', 'button'], text, role: 'button', key: '' }),
      ),
    ],
    conditions: conditionsOf(step.say, ['say']),
    sets: [step.ask],
    routes: [
      ...(skip ? [{ name: 'skip', to: skip.goto, path: ['skip', 'goto'] }] : []),
      { name: 'gave_up', to: step.gave_up, path: ['gave_up'] },
    ],
    enter(turn, frame) {
      const passed = frame.passed.includes(step.ask)
      if (!passed) frame.passed.push(step.ask)
      if (!passed && !isEmpty(frame.memory[step.ask])) return { type: 'on', route: 'known' }
      delete frame.memory[step.ask]
      frame.tries = 1
      askIt(turn, frame)
      return { type: 'wait' }
    },
    question: {
      fills: step.ask,
      why: step.why ?? null,
      phrases: [...buttons, ...(skip?.when_they_say ?? [])],
      skippable: skip !== undefined,
      samples(remembered) {
        const value = { text: remembered?.example ?? 'something else entirely', tapped: false }
        const words = skip?.when_they_say[0]
        if (buttons[0]) return [value, { text: buttons[0], tapped: true }]
        return words ? [value, { text: words, tapped: false }] : [value]
      },
      ask: askIt,
      hear(turn, frame, heard): Answer | null {
        const remembered = flowOf(turn, frame)?.remembers.get(step.ask)
        const found = remembered ? findValue(heard, remembered) : null
        // Where any words would do, a skip word counts only when there is little else.
        const read = buttonsFor(turn, frame).map(plainWords)
        const written = [...skipWords, ...buttons.map(plainWords), ...read]
        const skips = found
          ? written.some((words) => saysJust(heard.plain, words, 2))
          : phrasesIn(heard.plain, written).length > 0 ||
            turn.book.house.cannot_give.some((words) => saysJust(heard.plain, words, 2))
        if (skip && skips && !found?.sure) {
          return {
            sure: true,
            next: { type: 'to', step: skip.goto, route: 'skip' },
            keep: () => undefined,
          }
        }
        if (!found) return null
        return {
          sure: found.sure,
          next: { type: 'on', route: 'answered' },
          keep: (kept) => {
            kept.memory[step.ask] = found.value
          },
        }
      },
      missed: (turn, frame, heard) =>
        repair(turn, frame, step, heard, looksLikeOne(heard), askIt, buttonsFor(turn, frame)),
    },
  }
})

/** A word or two, or anything with an address or a long number, was meant as an answer; a sentence was not. */
function looksLikeOne({ text, plain }: Listening): boolean {
  return /@|\d{3}/.test(text) || wordsOf(plain).length <= 2
}
