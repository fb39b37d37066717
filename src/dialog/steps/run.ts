import { z } from 'zod'
import { fillForCall } from '../fill-in.ts'
import { lookUpIn } from '../look-up.ts'
import type { Memory } from '../position.ts'
import { literal, name, variable } from '../schema.ts'
import { common, stepKind, templatesIn } from './step-kind.ts'

const schema = z.strictObject({
  ...common,
  run: name,
  with: z.record(variable, literal).default({}),
  brings: z.array(variable).default([]).describe('Names that come back from the other flow.'),
})

export const run = stepKind('run', 'Runs another flow and comes back.', schema, (step) => ({
  runs: step.run,
  templates: templatesIn(step.with, 'with'),
  sets: step.brings,
  enter(turn, frame) {
    const lookUp = lookUpIn(turn, frame)
    const memory: Memory = {}
    for (const [key, template] of Object.entries(step.with)) {
      const value = fillForCall(template, lookUp)
      if (value !== undefined && value !== '') memory[key] = value
    }
    return { type: 'run', flow: step.run, memory, brings: [...step.brings] }
  },
}))
