import { z } from 'zod'
import { cardShape, cardTexts, fillCard } from '../card.ts'
import { speakable } from '../look-up.ts'
import { says } from '../schema.ts'
import { conditionsOf, labelOf, speak, textsOf, variantsOf } from '../speak.ts'
import { common, stepKind } from './step-kind.ts'

export const say = stepKind(
  'say',
  'Says one text, or the variant that fits best; a card shows a picture or links under it.',
  z.strictObject({ ...common, say: says, card: cardShape.optional() }),
  (step) => {
    const variants = variantsOf(step.say)
    return {
      texts: [...textsOf(step.say, ['say'], 'says'), ...(step.card ? cardTexts(step.card) : [])],
      conditions: conditionsOf(step.say, ['say']),
      enter(turn, frame) {
        const read = (text: string) => labelOf(turn, frame, text)
        const card = step.card ? fillCard(step.card, speakable(turn, frame), read) : null
        speak(turn, frame, variants, 'say', false, card)
        return { type: 'on', route: 'next' }
      },
    }
  },
)
