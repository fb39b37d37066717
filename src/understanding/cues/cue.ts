import type { Emotion, Kind, Level } from '../../conversation/index.ts'

/**
 * A family member of the phrase grammar. `says` is in the notation of `README.md`. Where one of `unless` fits the same
 * sentence, or the whole message for a guard, the cue is silent.
 */
export interface Cue {
  /** Why it counts, as an agent reads it beside the highlighted words. */
  readonly reason: string
  readonly tells: Tells
  readonly says: readonly string[]
  readonly unless?: readonly string[]
  /** Written by an owner or a clinician of this installation: the network never overrules it. */
  readonly owner?: boolean
}

export type Tells =
  /** `sure` decides alone; a hint only tips the model. `of` somebody else than the customer. */
  | {
      readonly type: 'danger'
      readonly kind: Kind
      readonly level: Level
      readonly sure: boolean
      readonly of?: 'other'
    }
  | { readonly type: 'feeling'; readonly emotion: Emotion; readonly level: Level }
  | { readonly type: 'wants-person' }
  | { readonly type: 'refuses-person' }
  | { readonly type: 'repeat-contact' }
  /** The bot failed: "as I said", "you keep asking". */
  | { readonly type: 'bot-failed' }
  /** Trouble that is over: "it came through", "all sorted". */
  | { readonly type: 'relief' }
  /** Taken back: "only joking", "I didn't mean that". */
  | { readonly type: 'retraction' }
  /** Words that sound alarming and are not: what they cover does not count. */
  | { readonly type: 'harmless' }
  /** Somebody other than the customer speaks, or nobody does: fiction, work, policy wording. */
  | { readonly type: 'not-meant' }

export function danger(kind: Kind, level: Level): Tells {
  return { type: 'danger', kind, level, sure: true }
}

export function hint(kind: Kind, level: Level): Tells {
  return { type: 'danger', kind, level, sure: false }
}

export function dangerOfOther(kind: Kind, level: Level): Tells {
  return { type: 'danger', kind, level, sure: true, of: 'other' }
}
