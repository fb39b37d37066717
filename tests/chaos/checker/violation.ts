import type { History } from '../history.ts'

export const invariants = [
  'I1',
  'I1b',
  'I1c',
  'I2',
  'I3',
  'I4',
  'I5',
  'I6',
  'I7',
  'I8',
  'I9',
  'I10',
  'I11',
  'I12',
  'I13',
  'H0',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'H7',
  'H8',
  'H9',
  'H10',
  'S1',
] as const
export type Invariant = (typeof invariants)[number]

export interface Violation {
  readonly invariant: Invariant
  readonly what: string
}

/** Looks for one family of violations. Pure: the same history always gives the same answer. */
export type Check = (history: History) => Violation[]
