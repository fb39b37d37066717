import { holesOf } from '../fill-in.ts'
import type { Problem } from '../problems/problem.ts'
import type { Step } from '../steps/index.ts'
import { nearest } from '../words.ts'
import type { Library, LintRule } from './lint-rule.ts'

/** Calls that `actions.yaml` does not know, does not understand, or that could happen twice. */
export const actionCalls: LintRule = (flow, library) =>
  flow.steps.flatMap((step, at) => {
    if (!step.call) return []
    const hidden = [...flow.remembers].flatMap(([name, { private: secret }]) =>
      secret ? [name] : [],
    )
    return problemsWith(step, library, hidden).map((problem) => ({
      ...problem,
      path: ['steps', at, ...problem.path],
    }))
  })

function problemsWith({ call }: Step, { actions }: Library, hidden: readonly string[]): Problem[] {
  if (!call) return []
  const action = actions.get(call.action)
  if (!action) {
    const meant = nearest(call.action, actions.keys())
    return [
      {
        path: ['do'],
        message: `There is no action “${call.action}” in actions.yaml.`,
        hint: meant ? `Did you mean “${meant}”?` : 'Add it there first.',
      },
    ]
  }
  const given = Object.keys(call.with)
  const unknown = given.filter((name) => !Object.hasOwn(action.inputs, name))
  const needed = Object.entries(action.inputs).filter(
    ([name, { optional }]) => !optional && !given.includes(name),
  )
  const shown = Object.entries(call.with).filter(
    ([name, value]) =>
      typeof value === 'string' &&
      action.inputs[name]?.private === false &&
      holesOf(value).some((path) => hidden.includes(path)),
  )
  return [
    ...unknown.map((name): Problem => {
      const meant = nearest(name, Object.keys(action.inputs))
      return {
        path: ['with', name],
        at: 'key',
        message: `${call.action} does not take “${name}”.`,
        hint: meant
          ? `Did you mean “${meant}”?`
          : `It takes: ${Object.keys(action.inputs).join(', ')}.`,
      }
    }),
    ...needed.map(
      ([name]): Problem => ({
        path: ['do'],
        message: `${call.action} needs “${name}” under “with”.`,
      }),
    ),
    ...shown.map(
      ([name]): Problem => ({
        path: ['with', name],
        message: `A private value goes into “${name}”, and actions.yaml does not mark that as private.`,
        hint: 'Write “private: yes” at that input.',
      }),
    ),
    ...(action.changes && !call.once
      ? [
          {
            path: ['do'],
            message: `${call.action} changes something, so it must not happen twice.`,
            hint: 'Add “once: yes”.',
          },
        ]
      : []),
    ...(!action.changes && call.once
      ? [
          {
            path: ['once'],
            message: `${call.action} only looks something up, so “once” does nothing here.`,
            advice: true,
          },
        ]
      : []),
  ]
}
