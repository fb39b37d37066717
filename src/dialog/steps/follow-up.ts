import { z } from 'zod'
import { fillIn } from '../fill-in.ts'
import { speakable } from '../look-up.ts'
import { duration, line } from '../schema.ts'
import { labelOf } from '../speak.ts'
import { common, stepKind } from './step-kind.ts'

export const followUp = stepKind(
  'follow_up',
  'Writes again later, unless the customer writes first.',
  z.strictObject({ ...common, follow_up: duration, say: line }),
  (step) => ({
    texts: [{ path: ['say'], text: step.say, role: 'says', key: '' }],
    enter(turn, frame) {
      turn.followUp = {
        after: step.follow_up,
        say: fillIn(labelOf(turn, frame, step.say), speakable(turn, frame)),
      }
      return { type: 'on', route: 'next' }
    },
  }),
)
