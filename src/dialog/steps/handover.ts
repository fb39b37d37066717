import { z } from 'zod'
import { fillIn } from '../fill-in.ts'
import { speakable } from '../look-up.ts'
import { line, name, says } from '../schema.ts'
import { conditionsOf, labelOf, speak, textsOf, variantsOf } from '../speak.ts'
import type { StepText } from './step.ts'
import { common, stepKind } from './step-kind.ts'

/** The word for a handover to whoever is free. */
const anyone = 'anyone'

const schema = z.strictObject({
  ...common,
  handover: name.describe('The team, or anyone.'),
  say: says.optional(),
  note: line.optional().describe('For the agent: what this is about.'),
  nobody_free: line.optional().describe('Said when no person is there.'),
  on_return: name.optional().describe('Where to go on when the agent gives the conversation back.'),
})

export const handover = stepKind('handover', 'Brings a person.', schema, (step) => {
  const words = step.say === undefined ? [] : variantsOf(step.say)
  return {
    stops: true,
    texts: [
      ...(step.say === undefined ? [] : textsOf(step.say, ['say'], 'says')),
      ...(step.note === undefined
        ? []
        : [{ path: ['note'], text: step.note, role: 'for-agent', key: '' } satisfies StepText]),
      ...(step.nobody_free === undefined
        ? []
        : [
            {
              path: ['nobody_free'],
              text: step.nobody_free,
              role: 'says',
              key: 'nobody',
            } satisfies StepText,
          ]),
    ],
    conditions: step.say === undefined ? [] : conditionsOf(step.say, ['say']),
    routes: step.on_return ? [{ name: 'on_return', to: step.on_return, path: ['on_return'] }] : [],
    enter(turn, frame) {
      speak(turn, frame, words, 'say', false)
      const lookUp = speakable(turn, frame)
      turn.handover = {
        team: step.handover === anyone ? null : step.handover,
        note: step.note === undefined ? null : fillIn(step.note, lookUp, '–'),
        nobodyFree:
          step.nobody_free === undefined
            ? null
            : fillIn(labelOf(turn, frame, step.nobody_free), lookUp),
      }
      frame.resume = step.on_return
        ? { type: 'to', step: step.on_return, route: 'on_return' }
        : null
      return { type: 'person' }
    },
  }
})
