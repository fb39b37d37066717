import { type Flow, followingStep } from '../flow.ts'
import type { Step } from '../steps/index.ts'

/** Every step that may come right after this one. */
export function stepsAfter(flow: Flow, step: Step): string[] {
  const next = followingStep(flow, step.id)
  const after = step.routes.map(({ to }) => to)
  if (!step.stops && step.onward === null && next !== null) after.push(next)
  if (step.if && next !== null) after.push(next)
  return [...new Set(after)].filter((id) => flow.at.has(id))
}

/** All steps that can be reached from the first one. */
export function reachable(flow: Flow): Set<string> {
  const seen = new Set<string>()
  const open = flow.steps.slice(0, 1)
  for (let step = open.pop(); step; step = open.pop()) {
    if (seen.has(step.id)) continue
    seen.add(step.id)
    for (const id of stepsAfter(flow, step)) {
      const place = flow.at.get(id)
      const next = place === undefined ? undefined : flow.steps[place]
      if (next) open.push(next)
    }
  }
  return seen
}

/** Names that some way to a step gives a value, by step. */
export function namesBefore(flow: Flow, known: readonly string[]): Map<string, Set<string>> {
  const before = new Map(flow.steps.map(({ id }) => [id, new Set<string>()]))
  const first = flow.steps[0]
  if (first) before.set(first.id, new Set(known))
  for (let changed = true; changed; ) {
    changed = false
    for (const step of flow.steps) {
      const here = before.get(step.id) ?? new Set()
      const names = [...here, ...step.sets]
      for (const id of stepsAfter(flow, step)) {
        const there = before.get(id)
        for (const name of names) {
          if (!there || there.has(name)) continue
          there.add(name)
          changed = true
        }
      }
    }
  }
  return before
}
