import { z } from 'zod'
import { fillIn } from '../fill-in.ts'
import { speakable } from '../look-up.ts'
import { line } from '../schema.ts'
import { sayStepText } from '../speak.ts'
import { inTheirWords } from '../translation.ts'
import { common, stepKind } from './step-kind.ts'

export const reflect = stepKind(
  'reflect',
  'Shows that the customer was heard; the words are a safe noun phrase for when nothing better can be said.',
  z.strictObject({ ...common, reflect: line }),
  (step) => ({
    texts: [{ path: ['reflect'], text: step.reflect, role: 'topic', key: '' }],
    enter(turn, frame) {
      // What follows from a noun phrase is built for English; a translation is a whole sentence, said as it is.
      if (inTheirWords(turn, frame.flow, frame.step, step.reflect) !== null) {
        sayStepText(turn, frame, step.reflect, false)
        return { type: 'on', route: 'next' }
      }
      const topic = fillIn(step.reflect, speakable(turn, frame))
      turn.says.push({ kind: 'reflect', topic, flow: frame.flow, step: frame.step })
      return { type: 'on', route: 'next' }
    },
  }),
)
