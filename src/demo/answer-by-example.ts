import { movedTo } from './moved-to.ts'

/** As much of an entry of `actions.yaml` as the demo shop needs. */
export interface DemoAction {
  readonly method: string
  readonly url: string
  /** Changes the world: the same key must not do the same thing twice. */
  readonly changes: boolean
  readonly inputs: Readonly<Record<string, { readonly optional: boolean }>>
  readonly examples: readonly {
    readonly with: Readonly<Record<string, unknown>>
    gives?: unknown
  }[]
}

export interface Answer {
  readonly status: number
  readonly body: unknown
}

/**
 * Answers a call as the worked examples of its action say: the example that names most of the input wins, and
 * without one there is no such thing. `now` in epoch milliseconds: days in an answer are as far off as when
 * the example was written.
 */
export function answerByExample(
  { inputs, examples }: DemoAction,
  input: Readonly<Record<string, unknown>>,
  now: number,
): Answer {
  const missing = Object.keys(inputs).find(
    (name) => !inputs[name]?.optional && input[name] === undefined,
  )
  if (missing) return { status: 400, body: { problem: `${missing} is missing.` } }
  const [best] = examples
    .filter((example) => fits(example.with, input))
    .toSorted((a, b) => Object.keys(b.with).length - Object.keys(a.with).length)
  return best ? { status: 200, body: movedTo(now, best.gives) } : { status: 404, body: null }
}

function fits(
  wanted: Readonly<Record<string, unknown>>,
  input: Readonly<Record<string, unknown>>,
): boolean {
  return Object.entries(wanted).every(
    ([name, value]) => comparable(input[name]) === comparable(value),
  )
}

// A query holds only text, and nobody minds capitals in an order number.
function comparable(value: unknown): string {
  return String(value).trim().toLowerCase()
}
