import type { z } from 'zod'
import type { ActionOutcome } from '../../conversation/index.ts'
import type { Condition } from '../condition/index.ts'
import type { HouseLines } from '../house-lines.ts'
import type { Frame, Memory } from '../position.ts'
import type { DialogTurn } from '../turn.ts'
import type { Listening, Remembered } from '../values/index.ts'

/** One step of a flow, ready to run. What the checks need to know stands beside what it does. */
export interface Step {
  readonly id: string
  readonly verb: string
  readonly if: Condition | null
  /** The step after it, when it is not the next in the file. */
  readonly onward: string | null
  readonly checkpoint: boolean
  /** Everywhere it may go besides the next step, with the place in the file that says so. */
  readonly routes: readonly Route[]
  /** Every text in it that somebody may read. */
  readonly texts: readonly StepText[]
  readonly conditions: readonly { readonly path: Place; readonly condition: Condition }[]
  /** Names that it gives a value. */
  readonly sets: readonly string[]
  readonly question: Question | null
  readonly call: StepCall | null
  /** Texts with `{names}` that nobody reads: what goes into a call, a sub-flow or the memory. */
  readonly templates: readonly { readonly path: Place; readonly text: string }[]
  readonly runs: string | null
  /** It never goes on to the next step by itself. */
  readonly stops: boolean
  enter(turn: DialogTurn, frame: Frame): Next
  /** After its action has finished; only steps that call one have it. */
  finish?(turn: DialogTurn, frame: Frame, outcome: ActionOutcome): Next
}

export interface StepCall {
  readonly action: string
  readonly once: boolean
  readonly with: Readonly<Record<string, unknown>>
  readonly save: string | undefined
}

export type Place = readonly (string | number)[]

export interface Route {
  readonly name: string
  readonly to: string
  readonly path: Place
}

export interface StepText {
  readonly path: Place
  readonly text: string
  /** `address`: where a link or a picture of a card leads; nobody reads it. */
  readonly role: 'says' | 'asks' | 'button' | 'topic' | 'for-agent' | 'address'
  /** Conditions that must hold for it, to find variants that can never win. */
  readonly key: string
}

/** Where a step leads. `route` is what the trace shows. */
export type Next =
  | { readonly type: 'on'; readonly route: string }
  | { readonly type: 'to'; readonly step: string; readonly route: string }
  | { readonly type: 'wait' }
  | { readonly type: 'end' }
  | {
      readonly type: 'run'
      readonly flow: string
      readonly memory: Memory
      readonly brings: string[]
    }
  | { readonly type: 'person' }
  | { readonly type: 'lost' }

export interface Question {
  /** The remembered name that it fills, if any. */
  readonly fills: string | null
  ask(turn: DialogTurn, frame: Frame): void
  hear(turn: DialogTurn, frame: Frame, heard: Listening): Answer | null
  /** What to do when nothing fits: say something and wait, or give up. */
  missed(turn: DialogTurn, frame: Frame, heard: Listening): Next
  /** What the message that opens the flow says to it already. */
  told?(heard: Listening): Memory
  readonly why: string | null
  /** Its buttons, and what else its owner wrote down as an answer. */
  readonly phrases: readonly string[]
  /** Whoever has no answer may say so, in the words of the house. */
  readonly skippable?: boolean
  /** Answers that lead somewhere, for tests that nobody has to write. */
  samples(remembered: Remembered | undefined, house: HouseLines): readonly Sample[]
}

export interface Sample {
  readonly text: string
  readonly tapped: boolean
}

export interface Answer {
  /** False when nearly any words would have been an answer. */
  readonly sure: boolean
  readonly next: Next
  keep(frame: Frame): void
}

/** What a verb makes of its part of the file. */
export type StepParts = Partial<
  Pick<
    Step,
    | 'routes'
    | 'texts'
    | 'templates'
    | 'conditions'
    | 'sets'
    | 'question'
    | 'call'
    | 'runs'
    | 'stops'
    | 'finish'
  >
> &
  Pick<Step, 'enter'>

export interface StepKind {
  readonly verb: string
  /** One sentence for the editor's completion. */
  readonly meaning: string
  readonly schema: z.ZodType
  /** Throws a ZodError for input that does not fit. */
  read(raw: unknown): Step
}
