import { pathsOf } from '../condition/index.ts'
import { holesOf } from '../fill-in.ts'
import type { Flow } from '../flow.ts'
import { builtIns } from '../look-up.ts'
import type { Problem } from '../problems/problem.ts'
import type { Place, Step } from '../steps/step.ts'
import { nearest } from '../words.ts'
import type { Library, LintRule } from './lint-rule.ts'
import { namesBefore, reachable } from './road-map.ts'

/** Names that nothing has given a value where they are used, and parts that an action does not give back. */
export const names: LintRule = (flow, library) => {
  const before = namesBefore(flow, knownAtStart(flow, library))
  const there = reachable(flow)
  const all = new Set([
    ...flow.remembers.keys(),
    ...flow.steps.flatMap(({ sets }) => sets),
    ...builtIns,
  ])
  return [
    ...flow.steps.flatMap((step, at) => {
      if (!there.has(step.id)) return []
      const known = new Set([...(before.get(step.id) ?? []), ...builtIns])
      return usesOf(step).flatMap(({ name, place }) => {
        const problem = unknownName(name, known, all) ?? unknownPart(name, flow, library)
        return problem ? [{ ...problem, path: ['steps', at, ...place] }] : []
      })
    }),
    ...askedForNothing(flow),
    ...neverUsed(flow, library),
  ]
}

/** A flow that others run may be given anything; otherwise only what is picked up early is known. */
function knownAtStart(flow: Flow, { flows }: Library): string[] {
  const isRun = [...flows.values()].some(({ steps }) =>
    steps.some(({ runs }) => runs === flow.name),
  )
  return [...flow.remembers].flatMap(([name, { early }]) => (early || isRun ? [name] : []))
}

interface Use {
  readonly name: string
  readonly place: Place
}

function usesOf(step: Step): Use[] {
  return [
    ...step.conditions.flatMap(({ condition, path }) =>
      pathsOf(condition).map((name) => ({ name, place: path })),
    ),
    ...step.texts.flatMap(({ text, path }) => holesOf(text).map((name) => ({ name, place: path }))),
    ...step.templates.flatMap(({ text, path }) =>
      holesOf(text).map((name) => ({ name, place: path })),
    ),
  ]
}

function unknownName(
  path: string,
  known: ReadonlySet<string>,
  all: ReadonlySet<string>,
): Omit<Problem, 'path'> | null {
  const [name = ''] = path.split('.')
  if (known.has(name)) return null
  if (all.has(name)) {
    return {
      message: `Nothing gives “${name}” a value before this step.`,
      hint: 'Ask for it or look it up first.',
    }
  }
  const meant = nearest(name, all)
  return {
    message: `Nothing in this flow is called “${name}”.`,
    hint: meant
      ? `Did you mean “${meant}”?`
      : 'Add it under “remembers”, or “save” it from an action.',
  }
}

function unknownPart(path: string, flow: Flow, { actions }: Library): Omit<Problem, 'path'> | null {
  const [name = '', part, ...deeper] = path.split('.')
  const calls = flow.steps.flatMap(({ call }) => (call?.save === name ? [call.action] : []))
  if (part === undefined || deeper.length > 0 || calls.length === 0) return null
  const outputs = calls.flatMap((call) => Object.keys(actions.get(call)?.outputs ?? {}))
  if (outputs.length === 0 || outputs.includes(part)) return null
  const meant = nearest(part, outputs)
  return {
    message: `${calls[0]} does not give back “${part}”.`,
    hint: meant ? `Did you mean “${name}.${meant}”?` : `It gives back: ${outputs.join(', ')}.`,
  }
}

function askedForNothing(flow: Flow): Problem[] {
  return flow.steps.flatMap(({ verb, question }, at) => {
    const name = question?.fills
    if (verb !== 'ask' || !name || flow.remembers.has(name)) return []
    const meant = nearest(name, flow.remembers.keys())
    return [
      {
        path: ['steps', at, 'ask'],
        message: `“${name}” does not stand under “remembers”.`,
        hint: meant ? `Did you mean “${meant}”?` : `Add a line there: ${name}: {kind: text}.`,
      },
    ]
  })
}

function neverUsed(flow: Flow, { flows }: Library): Problem[] {
  const used = new Set([
    ...flow.steps.flatMap((step) => usesOf(step).map(({ name }) => name.split('.')[0])),
    ...flow.steps.flatMap(({ question, sets }) => [question?.fills, ...sets]),
    ...[...flows.values()].flatMap(({ steps }) =>
      steps.flatMap(({ runs, sets }) => (runs === flow.name ? sets : [])),
    ),
  ])
  return [...flow.remembers.keys()].flatMap((name): Problem[] =>
    used.has(name)
      ? []
      : [
          {
            path: ['remembers', name],
            at: 'key',
            message: `“${name}” is remembered and never used.`,
            advice: true,
          },
        ],
  )
}
