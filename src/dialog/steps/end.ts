import { z } from 'zod'
import { says, yesNo } from '../schema.ts'
import { conditionsOf, speak, textsOf, variantsOf } from '../speak.ts'
import { common, stepKind } from './step-kind.ts'

export const end = stepKind(
  'end',
  'Ends the flow.',
  z.strictObject({
    ...common,
    end: yesNo.refine((ends) => ends, 'Write “end: yes”.'),
    say: says.optional(),
  }),
  (step) => {
    const words = step.say === undefined ? [] : variantsOf(step.say)
    return {
      stops: true,
      texts: step.say === undefined ? [] : textsOf(step.say, ['say'], 'says'),
      conditions: step.say === undefined ? [] : conditionsOf(step.say, ['say']),
      enter(turn, frame) {
        speak(turn, frame, words, 'say', false)
        return { type: 'end' }
      },
    }
  },
)
