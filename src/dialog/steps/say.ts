import { z } from 'zod'
import { says } from '../schema.ts'
import { conditionsOf, speak, textsOf, variantsOf } from '../speak.ts'
import { common, stepKind } from './step-kind.ts'

export const say = stepKind(
  'say',
  'Says one text, or the variant that fits best.',
  z.strictObject({ ...common, say: says }),
  (step) => {
    const variants = variantsOf(step.say)
    return {
      texts: textsOf(step.say, ['say'], 'says'),
      conditions: conditionsOf(step.say, ['say']),
      enter(turn, frame) {
        speak(turn, frame, variants, 'say', false)
        return { type: 'on', route: 'next' }
      },
    }
  },
)
