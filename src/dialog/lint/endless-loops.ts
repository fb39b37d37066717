import type { Flow } from '../flow.ts'
import type { Step } from '../steps/index.ts'
import type { LintRule } from './lint-rule.ts'
import { stepsAfter } from './road-map.ts'

/** Circles in which nobody is asked and nothing counts. */
export const endlessLoops: LintRule = (flow) => {
  const circle = firstCircle(flow)
  if (!circle) return []
  const [first] = circle
  const at = first === undefined ? 0 : (flow.at.get(first) ?? 0)
  return [
    {
      path: ['steps', at, 'id'],
      message: `The steps ${circle.map((id) => `“${id}”`).join(' → ')} go round in a circle without asking anything.`,
      hint: 'Put a question into the circle, or give a goto “at_most” and “after_that”.',
    },
  ]
}

function firstCircle(flow: Flow): string[] | null {
  const done = new Set<string>()
  for (const step of flow.steps) {
    const circle = walkFrom(flow, step, [], done)
    if (circle) return circle
  }
  return null
}

function walkFrom(
  flow: Flow,
  step: Step,
  way: readonly string[],
  done: Set<string>,
): string[] | null {
  if (step.question || counts(step) || done.has(step.id)) return null
  const start = way.indexOf(step.id)
  if (start >= 0) return way.slice(start)
  for (const id of stepsAfter(flow, step)) {
    const place = flow.at.get(id)
    const next = place === undefined ? undefined : flow.steps[place]
    const circle = next && walkFrom(flow, next, [...way, step.id], done)
    if (circle) return circle
  }
  done.add(step.id)
  return null
}

function counts({ routes }: Step): boolean {
  return routes.some(({ name }) => name === 'after_that')
}
