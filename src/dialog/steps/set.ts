import { z } from 'zod'
import { fillForCall } from '../fill-in.ts'
import { lookUpIn } from '../look-up.ts'
import { literal, variable } from '../schema.ts'
import { common, stepKind, templatesIn } from './step-kind.ts'

export const set = stepKind(
  'set',
  'Remembers something.',
  z.strictObject({ ...common, set: z.record(variable, literal) }),
  (step) => ({
    sets: Object.keys(step.set),
    templates: templatesIn(step.set, 'set'),
    enter(turn, frame) {
      const lookUp = lookUpIn(turn, frame)
      for (const [key, template] of Object.entries(step.set)) {
        frame.memory[key] = fillForCall(template, lookUp)
      }
      return { type: 'on', route: 'next' }
    },
  }),
)
