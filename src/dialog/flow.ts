import type { Step } from './steps/step.ts'
import type { Remembered } from './values/index.ts'

/** A flow as it runs: checked, with its conditions read and its patterns compiled. */
export interface Flow {
  readonly name: string
  readonly title: string
  /** A noun phrase for “Back to …”, for instance `your order`. */
  readonly about: string | null
  readonly startsWhen: readonly string[]
  /** Subjects of the house that a message must speak of, or must not, for the flow to start on it. */
  readonly onlyAbout: string | null
  readonly notAbout: readonly string[]
  readonly interrupts: boolean
  /** It never starts by itself. */
  readonly onlyInterrupts: boolean
  readonly remembers: ReadonlyMap<string, Remembered>
  readonly steps: readonly Step[]
  readonly at: ReadonlyMap<string, number>
  /** SHA-256 of its content, given by whoever read it. */
  readonly hash: string
}

export function stepAt(flow: Flow, id: string): Step | undefined {
  const place = flow.at.get(id)
  return place === undefined ? undefined : flow.steps[place]
}

/** The step after this one in the file, or null at its end. */
export function followingStep(flow: Flow, id: string): string | null {
  const place = flow.at.get(id)
  return place === undefined ? null : (flow.steps[place + 1]?.id ?? null)
}

/** What a step asks for or does. The same id with another shape is another step: its answer means something else. */
export function shapeOf({ remembers }: Flow, { verb, question, call, runs }: Step): string {
  const fills = question?.fills ?? ''
  return [verb, fills, remembers.get(fills)?.kind, call?.action, runs].filter(Boolean).join(' ')
}
