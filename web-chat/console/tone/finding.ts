import type { Model } from './learned/model.ts'

export type Fault =
  | 'dismissive'
  | 'minimising'
  | 'blaming'
  | 'doubting'
  | 'impatient'
  | 'vague'
  | 'policy-speak'
  | 'robotic'
  | 'promise'
  | 'questions'
  | 'personal-data'
  | 'unfilled'

/** Words of a draft that may hurt or mislead. Advice only: nothing here keeps a message from being sent. */
export interface Finding {
  readonly fault: Fault
  /** UTF-16 units of the draft. */
  readonly start: number
  readonly end: number
  readonly why: string
  /** What to put instead, and of which stretch; null where only the agent can know. */
  readonly better: { readonly text: string; readonly start: number; readonly end: number } | null
}

/** One way in which a sentence goes wrong. Written in lower case with straight apostrophes. */
export interface Rule {
  readonly pattern: RegExp
  readonly better: string | null
  /** Whether the better wording stands for the words alone or for their whole sentence. */
  readonly instead: 'words' | 'sentence'
}

export interface FaultRules {
  readonly fault: Fault
  readonly why: string
  readonly rules: readonly Rule[]
}

export interface ToneContext {
  /** Values that the customer gave and that must not be said back. */
  readonly personal: readonly string[]
  /** What was learned from drafts; null until it is there: the rules speak alone. */
  readonly model: Model | null
}

/** A rule whose better wording replaces the sentence. */
export function sentence(pattern: RegExp, better: string | null): Rule {
  return { pattern, better, instead: 'sentence' }
}

/** A rule whose better wording replaces just the words. */
export function words(pattern: RegExp, better: string | null): Rule {
  return { pattern, better, instead: 'words' }
}
