import type { RE2JS } from 're2js'
import type { Value } from '../../conversation/index.ts'
import type { HouseLines } from '../house-lines.ts'

/** A name that a flow remembers, and how its value is recognised. */
export interface Remembered {
  readonly kind: KindName
  readonly private: boolean
  readonly pattern: RE2JS | null
  /** How a match is written: `$1-$2` from the groups of the pattern. */
  readonly keepAs: string | null
  readonly tidy: readonly Tidy[]
  readonly example: string | null
  readonly choices: readonly Choice[]
  /** Whether it is picked up before it is asked for. */
  readonly early: boolean
  /** Words: whoever opens the flow with as many has told it already. */
  readonly toldIn: number | null
  readonly towards: 'past' | 'future' | null
  readonly least: number | null
  readonly most: number | null
}

export const kindNames = [
  'text',
  'email',
  'phone',
  'date',
  'time',
  'money',
  'number',
  'choice',
  'name',
  'yes_no',
] as const
export type KindName = (typeof kindNames)[number]

export const tidies = ['trim', 'uppercase', 'lowercase', 'no spaces', 'no dashes'] as const
export type Tidy = (typeof tidies)[number]

export interface Choice {
  readonly key: string
  /** Words that mean it, the label first. */
  readonly words: readonly string[]
}

/** A message on its way to a value. */
export interface Listening {
  /** As written, at most 1,000 characters. */
  readonly text: string
  /** The same as plain words. */
  readonly plain: string
  readonly choice: string | null
  readonly values: readonly Value[]
  readonly now: number
  readonly zone: string
  readonly house: HouseLines
}

export interface Found {
  readonly value: unknown
  readonly start: number
  readonly end: number
  /** False when almost any words would have passed: what else they may mean is tried first. */
  readonly sure: boolean
}

export interface ValueKind {
  readonly name: KindName
  find(heard: Listening, remembered: Remembered): Found | null
}
