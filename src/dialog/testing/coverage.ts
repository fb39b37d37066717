import type { RoadTaken } from '../../conversation/index.ts'
import type { DialogBook } from '../book.ts'
import type { Flow } from '../flow.ts'

export interface FlowCoverage {
  readonly flow: string
  readonly steps: Counted
  readonly routes: Counted
  readonly variants: Counted
}

export interface Counted {
  readonly covered: number
  readonly all: number
  /** `step` or `step: route`, in the order of the file. */
  readonly missing: readonly string[]
}

/** What a set of conversations has gone through. Steps that say nothing count as well. */
export function coverageOf(book: DialogBook, traces: readonly RoadTaken[]): FlowCoverage[] {
  const seen = new Set(
    traces.flatMap(({ flow, step, route }) => [`${flow}/${step}`, `${flow}/${step}/${route}`]),
  )
  return [...book.flows.values()].map((flow) => ({
    flow: flow.name,
    steps: counted(
      flow,
      flow.steps.map(({ id }) => [id, id]),
      seen,
    ),
    routes: counted(flow, routesOf(flow), seen),
    variants: counted(flow, variantsOf(flow), seen),
  }))
}

function counted(
  flow: Flow,
  wanted: readonly (readonly [string, string])[],
  seen: ReadonlySet<string>,
): Counted {
  const missing = wanted.filter(([place]) => !seen.has(`${flow.name}/${place}`))
  return {
    covered: wanted.length - missing.length,
    all: wanted.length,
    missing: missing.map(([, label]) => label),
  }
}

function routesOf(flow: Flow): [string, string][] {
  return flow.steps.flatMap(({ id, routes }) =>
    routes
      .filter(({ name }) => name !== 'then' && name !== 'on_return')
      .map(({ name }): [string, string] => [`${id}/${name}`, `${id}: ${name}`]),
  )
}

/** Only places with several variants leave a trace of which one was said. */
function variantsOf(flow: Flow): [string, string][] {
  return flow.steps.flatMap(({ id, texts }) => {
    const many = texts.filter(({ path }) => typeof path[1] === 'number' && path[0] !== 'unclear')
    return many.length < 2
      ? []
      : many.map(({ path }): [string, string] => [
          `${id}/${path[0]}:${path[1]}`,
          `${id}: variant ${Number(path[1]) + 1}`,
        ])
  })
}
