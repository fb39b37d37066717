import { mostDepth } from '../stack.ts'
import { nearest } from '../words.ts'
import type { Library, LintRule } from './lint-rule.ts'

/** Flows that are run and not there, or that would stand too deep in each other. */
export const subFlows: LintRule = (flow, library) =>
  flow.steps.flatMap(({ runs }, at) => {
    if (runs === null) return []
    const path = ['steps', at, 'run']
    if (!library.flows.has(runs)) {
      const meant = nearest(runs, library.flows.keys())
      return [
        {
          path,
          message: `There is no flow “${runs}”.`,
          hint: meant ? `Did you mean “${meant}”?` : `Add a file dialogs/${runs}.flow.yaml.`,
        },
      ]
    }
    const depth = depthOf(runs, library, [flow.name])
    if (depth === Number.POSITIVE_INFINITY) {
      return [
        {
          path,
          message:
            runs === flow.name
              ? `“${flow.name}” runs itself.`
              : `“${flow.name}” runs “${runs}”, which runs “${flow.name}” again.`,
          hint: 'Flows cannot run each other in a circle.',
        },
      ]
    }
    return depth >= mostDepth
      ? [
          {
            path,
            message: `More than ${mostDepth} flows would stand in each other here.`,
            hint: 'Put some of the steps into one flow.',
          },
        ]
      : []
  })

function depthOf(name: string, library: Library, above: readonly string[]): number {
  if (above.includes(name)) return Number.POSITIVE_INFINITY
  const inner =
    library.flows.get(name)?.steps.flatMap(({ runs }) => (runs === null ? [] : [runs])) ?? []
  return 1 + Math.max(0, ...inner.map((each) => depthOf(each, library, [...above, name])))
}
