import { nearest } from '../words.ts'
import type { LintRule } from './lint-rule.ts'

/** Roads that lead to a step that is not there. `end` is always there. */
export const missingSteps: LintRule = (flow) =>
  flow.steps.flatMap((step, at) =>
    step.routes.flatMap(({ to, path }) => {
      if (to === 'end' || flow.at.has(to)) return []
      const meant = nearest(to, flow.at.keys())
      return [
        {
          path: ['steps', at, ...path],
          message: `There is no step “${to}” in this flow.`,
          hint: meant ? `Did you mean “${meant}”?` : 'Add it, or write the id of another step.',
        },
      ]
    }),
  )
