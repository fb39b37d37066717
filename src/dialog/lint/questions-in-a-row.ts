import type { LintRule } from './lint-rule.ts'
import { stepsAfter } from './road-map.ts'

/** What steps say before the next answer is one message: a question at its beginning is never answered. */
export const questionsInARow: LintRule = (flow) => {
  const asks = new Set(flow.steps.flatMap(({ id, question }) => (question ? [id] : [])))
  return flow.steps.flatMap((step, at) => {
    if (step.question || step.call || !stepsAfter(flow, step).some((id) => asks.has(id))) return []
    return step.texts
      .filter(({ role, text }) => role === 'says' && text.includes('?'))
      .map(({ path }) => ({
        path: ['steps', at, ...path],
        message: 'This asks something, and so does the next step; people answer only one.',
        advice: true,
      }))
  })
}
