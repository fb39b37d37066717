import type { LintRule } from './lint-rule.ts'
import { reachable } from './road-map.ts'

export const unreachableSteps: LintRule = (flow) => {
  const seen = reachable(flow)
  return flow.steps.flatMap(({ id }, at) =>
    seen.has(id)
      ? []
      : [
          {
            path: ['steps', at, 'id'],
            message: `Nothing leads to the step “${id}”.`,
            hint: 'Name it in a goto, or remove it.',
          },
        ],
  )
}
