import type {
  ActionOutcome,
  Card,
  Emotion,
  Level,
  RoadTaken,
  Value,
} from '../conversation/index.ts'
import type { DialogPosition } from './position.ts'

export type DialogHeard = HeardMessage | HeardAction | HeardSilence | HeardReturn

export interface HeardMessage {
  readonly kind: 'message'
  readonly text: string
  /** The button that was tapped, by its words; null when something was typed. */
  readonly choice: string | null
  readonly intent: { readonly name: string; readonly confidence: number } | null
  readonly values: readonly Value[]
  readonly emotion: Emotion
  readonly level: Level
  /** ISO 639-1 of what the text is most likely in; `und` when nothing can be told. */
  readonly language: string
  /** Epoch milliseconds. */
  readonly now: number
  /** IANA name, for instance `Europe/London`. */
  readonly zone: string
}

export interface HeardAction {
  readonly kind: 'action'
  readonly key: string
  readonly outcome: ActionOutcome
  readonly now: number
  readonly zone: string
}

export interface HeardSilence {
  readonly kind: 'silence'
  readonly now: number
  readonly zone: string
}

/** A person gives the conversation back. */
export interface HeardReturn {
  readonly kind: 'return'
  /** What they want done next; null goes on where it was. */
  readonly flow: string | null
  readonly now: number
  readonly zone: string
}

export type Say =
  | {
      readonly kind: 'reflect'
      readonly topic: string
      readonly flow: string
      readonly step: string
    }
  | {
      readonly kind: 'text'
      readonly text: string
      readonly flow: string
      readonly step: string
      readonly asks: boolean
      /** Shown under the words. */
      readonly card?: Card | null
      /** Left out where what they told could be said back. */
      readonly unlessReflected?: boolean
      /** Set when it is not in English. */
      readonly language?: string
    }

export interface ActionCall {
  readonly key: string
  readonly action: string
  readonly input: Record<string, unknown>
  /** It changes the world: never a second time with this key. */
  readonly once: boolean
}

export interface DialogHandover {
  readonly team: string | null
  readonly note: string | null
  /** What the flow wants said when no person is there. */
  readonly nobodyFree: string | null
}

export interface DialogMove {
  readonly says: readonly Say[]
  readonly options: readonly string[]
  /** Null when there is nothing to remember; a position without frames when no flow is running. */
  readonly position: DialogPosition | null
  readonly actions: readonly ActionCall[]
  readonly handover: DialogHandover | null
  readonly followUp: { readonly after: string; readonly say: string } | null
  readonly heard: 'answer' | 'correction' | 'digression' | 'started' | 'not-understood' | 'nothing'
  /** No flow is running. */
  readonly ended: boolean
  readonly trace: readonly RoadTaken[]
}
