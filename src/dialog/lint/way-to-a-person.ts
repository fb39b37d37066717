import type { Flow } from '../flow.ts'
import type { Library, LintRule } from './lint-rule.ts'
import { reachable } from './road-map.ts'

/** A flow that asks or does something can fail somebody; then a person must be there. */
export const wayToAPerson: LintRule = (flow, library) => {
  const needed = flow.steps.some(({ question, call }) => question || call)
  if (!needed || bringsAPerson(flow, library, new Set())) return []
  return [
    {
      path: ['flow'],
      message: 'This flow has no way to a person.',
      hint: 'Add a step with “handover:” and lead to it from “gave_up” and “failed”.',
    },
  ]
}

function bringsAPerson(flow: Flow, library: Library, seen: Set<string>): boolean {
  if (seen.has(flow.name)) return false
  seen.add(flow.name)
  const there = reachable(flow)
  return flow.steps.some(({ id, verb, runs }) => {
    if (!there.has(id)) return false
    const other = runs === null ? undefined : library.flows.get(runs)
    return verb === 'handover' || (other !== undefined && bringsAPerson(other, library, seen))
  })
}
