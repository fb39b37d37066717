import { z } from 'zod'
import { houseWords } from '../house-speak.ts'
import type { Frame } from '../position.ts'
import { line, lines, name, says } from '../schema.ts'
import { conditionsOf, labelOf, speak, textsOf, variantsOf } from '../speak.ts'
import type { DialogTurn } from '../turn.ts'
import { yesNoOf } from '../values/index.ts'
import { saysJust } from '../words.ts'
import { repair } from './repair.ts'
import type { StepText } from './step.ts'
import { common, stepKind } from './step-kind.ts'

const schema = z.strictObject({
  ...common,
  confirm: says,
  yes: name,
  no: name,
  yes_button: line.optional(),
  no_button: line.optional(),
  no_also: z.array(line).default([]).describe('What else means no to this question.'),
  tries: z.number().int().min(1).max(5).default(3),
  unclear: lines.default([]),
  gave_up: name.optional(),
  why: line.optional(),
})

export const confirm = stepKind('confirm', 'Asks a question with yes and no.', schema, (step) => {
  const question = variantsOf(step.confirm)
  const own = [step.yes_button, step.no_button]
  const buttons = (turn: DialogTurn, frame: Frame) => {
    const { yes, no } = turn.book.house
    return [yes, no].map(({ button }, at) => {
      const label = own[at]
      return label === undefined ? houseWords(turn, button) : labelOf(turn, frame, label)
    })
  }
  const askIt = (turn: DialogTurn, frame: Frame) => {
    speak(turn, frame, question, 'confirm', true)
    turn.options = buttons(turn, frame)
    turn.position.waiting = { for: 'answer' }
  }
  return {
    texts: [
      ...textsOf(step.confirm, ['confirm'], 'asks'),
      ...step.unclear.map(
        (text, at): StepText => ({ path: ['unclear', at], text, role: 'says', key: String(at) }),
      ),
      ...own.flatMap((text, at): StepText[] =>
        text === undefined
          ? []
          : [{ path: [at === 0 ? 'yes_button' : 'no_button'], text, role: 'button', key: '' }],
      ),
    ],
    conditions: conditionsOf(step.confirm, ['confirm']),
    stops: true,
    routes: [
      { name: 'yes', to: step.yes, path: ['yes'] },
      { name: 'no', to: step.no, path: ['no'] },
      ...(step.gave_up ? [{ name: 'gave_up', to: step.gave_up, path: ['gave_up'] }] : []),
    ],
    enter(turn, frame) {
      frame.tries = 1
      askIt(turn, frame)
      return { type: 'wait' }
    },
    question: {
      fills: null,
      why: step.why ?? null,
      phrases: own.flatMap((label) => label ?? []),
      samples: (_, house) =>
        [step.yes_button ?? house.yes.button, step.no_button ?? house.no.button].map((text) => ({
          text,
          tapped: true,
        })),
      ask: askIt,
      hear(turn, frame, heard) {
        const tapped = heard.choice === null ? -1 : buttons(turn, frame).indexOf(heard.choice)
        const typed = buttons(turn, frame).findIndex(
          (label) => label.toLowerCase() === heard.text.trim().toLowerCase(),
        )
        const button = tapped >= 0 ? tapped : typed
        const isAlsoNo = step.no_also.some((words) => saysJust(heard.plain, words, 2))
        if (button < 0 && isAlsoNo)
          return {
            sure: true,
            next: { type: 'to', step: step.no, route: 'no' },
            keep: () => undefined,
          }
        const said = button >= 0 ? { yes: button === 0, sure: true } : yesNoOf(heard)
        if (!said) return null
        return {
          sure: said.sure,
          next: said.yes
            ? { type: 'to', step: step.yes, route: 'yes' }
            : { type: 'to', step: step.no, route: 'no' },
          keep: () => undefined,
        }
      },
      missed: (turn, frame, heard) =>
        repair(turn, frame, step, heard, true, askIt, buttons(turn, frame)),
    },
  }
})
