import { z } from 'zod'
import { name } from '../schema.ts'
import { common, stepKind } from './step-kind.ts'

const schema = z
  .strictObject({
    ...common,
    goto: name,
    at_most: z.number().int().min(1).max(10).optional(),
    after_that: name.optional(),
  })
  .refine(
    (step) => (step.at_most === undefined) === (step.after_that === undefined),
    'at_most and after_that belong together: how often, and where to go then.',
  )

export const goto = stepKind(
  'goto',
  'Goes to another step, with a limit when it goes back.',
  schema,
  (step) => ({
    stops: true,
    routes: [
      { name: 'goto', to: step.goto, path: ['goto'] },
      ...(step.after_that
        ? [{ name: 'after_that', to: step.after_that, path: ['after_that'] }]
        : []),
    ],
    enter(_turn, frame) {
      const often = frame.visits[step.id] ?? 0
      return step.at_most !== undefined && step.after_that !== undefined && often > step.at_most
        ? { type: 'to', step: step.after_that, route: 'after_that' }
        : { type: 'to', step: step.goto, route: 'goto' }
    },
  }),
)
