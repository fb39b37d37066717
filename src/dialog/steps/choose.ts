import { z } from 'zod'
import { houseSays } from '../house-speak.ts'
import type { Frame } from '../position.ts'
import { line, lines, name, says, variable } from '../schema.ts'
import { conditionsOf, labelOf, speak, textsOf, variantsOf } from '../speak.ts'
import type { DialogTurn } from '../turn.ts'
import { chosen, namedByTheWay } from '../values/index.ts'
import { repair } from './repair.ts'
import type { Next, StepText } from './step.ts'
import { common, stepKind } from './step-kind.ts'

const option = z.strictObject({
  label: line,
  called: line.optional().describe('How it is called inside a sentence: a replacement.'),
  also: z.array(line).default([]).describe('Other words for it.'),
  told: z
    .array(line)
    .default([])
    .describe('Words that settle it when they stand in the message that opened the flow.'),
  goto: name.optional(),
})

const schema = z.strictObject({
  ...common,
  choose: variable,
  say: says,
  options: z
    .record(
      z.string().regex(/^[a-z][a-z0-9_-]*$/, 'Options are named in small letters: refund.'),
      option,
    )
    .refine((options) => Object.keys(options).length >= 2, 'A choice needs at least two options.')
    .refine(
      (options) => Object.keys(options).length <= 5,
      'A choice has at most five options; people lose the thread.',
    ),
  tries: z.number().int().min(1).max(5).default(3),
  unclear: lines.default([]),
  gave_up: name.optional(),
  why: line.optional(),
})

export const choose = stepKind(
  'choose',
  'Offers two to five options, tapped or typed.',
  schema,
  (step) => {
    const question = variantsOf(step.say)
    const options = Object.entries(step.options)
    const labels = options.map(([, { label }]) => label)
    const choices = options.map(([key, { label, called, also }]) => ({
      key,
      words: [label, ...(called ? [called] : []), ...also],
    }))
    const toldChoices = options.map(([key, { told }]) => ({ key, words: told }))
    /** As they are read: what a customer is offered is what they may answer. */
    const choicesFor = (turn: DialogTurn, frame: Frame) =>
      choices.map(({ key, words }) => ({
        key,
        words: [...new Set(words.flatMap((each) => [each, labelOf(turn, frame, each)]))],
      }))
    const nextFor = (key: string): Next => {
      const to = step.options[key]?.goto
      return to ? { type: 'to', step: to, route: key } : { type: 'on', route: key }
    }
    const keep = (turn: DialogTurn, frame: Frame, kept: Frame, key: string) => {
      const picked = step.options[key]
      kept.memory[step.choose] = key
      kept.memory[`${step.choose}_called`] =
        picked && labelOf(turn, frame, picked.called ?? picked.label)
    }
    const askIt = (turn: DialogTurn, frame: Frame) => {
      speak(turn, frame, question, 'say', true)
      turn.options = labels.map((label) => labelOf(turn, frame, label))
      turn.position.waiting = { for: 'answer' }
    }
    return {
      texts: [
        ...textsOf(step.say, ['say'], 'asks'),
        ...step.unclear.map(
          (text, at): StepText => ({ path: ['unclear', at], text, role: 'says', key: String(at) }),
        ),
        ...options.map(
          ([key, { label }]): StepText => ({
            path: ['options', key, 'label'],
            text: label,
            role: 'button',
            key,
          }),
        ),
        ...options.flatMap(([key, { called }]): StepText[] =>
          called === undefined
            ? []
            : [{ path: ['options', key, 'called'], text: called, role: 'topic', key }],
        ),
      ],
      conditions: conditionsOf(step.say, ['say']),
      sets: [step.choose, `${step.choose}_called`],
      stops: options.every(([, each]) => each.goto !== undefined),
      routes: [
        ...options.flatMap(([key, each]) =>
          each.goto ? [{ name: key, to: each.goto, path: ['options', key, 'goto'] }] : [],
        ),
        ...(step.gave_up ? [{ name: 'gave_up', to: step.gave_up, path: ['gave_up'] }] : []),
      ],
      enter(turn, frame) {
        const passed = frame.passed.includes(step.choose)
        if (!passed) frame.passed.push(step.choose)
        const key = frame.memory[step.choose]
        if (!passed && typeof key === 'string' && step.options[key]) {
          keep(turn, frame, frame, key)
          return nextFor(key)
        }
        frame.tries = 1
        askIt(turn, frame)
        return { type: 'wait' }
      },
      question: {
        fills: step.choose,
        why: step.why ?? null,
        phrases: choices.flatMap(({ words }) => words),
        told(heard) {
          const key = namedByTheWay(heard, toldChoices)
          return key === null ? {} : { [step.choose]: key }
        },
        samples: () => labels.map((text) => ({ text, tapped: true })),
        ask: askIt,
        hear(turn, frame, heard) {
          const [key, ...others] = chosen(heard, choicesFor(turn, frame))
          if (key === undefined || others.length > 0) return null
          return {
            sure: true,
            next: nextFor(key),
            keep: (kept) => keep(turn, frame, kept, key),
          }
        },
        missed(turn, frame, heard) {
          const between = chosen(heard, choicesFor(turn, frame))
          if (between.length < 2 || frame.tries >= step.tries) {
            const read = labels.map((label) => labelOf(turn, frame, label))
            return repair(turn, frame, step, heard, true, askIt, read)
          }
          frame.tries += 1
          houseSays(turn, 'unclear-choice', turn.book.house.unclear_choice, true)
          turn.options = options.flatMap(([key, { label }]) =>
            between.includes(key) ? [labelOf(turn, frame, label)] : [],
          )
          return { type: 'wait' }
        },
      },
    }
  },
)
