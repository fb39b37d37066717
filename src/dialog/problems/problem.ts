import type { Place } from '../steps/step.ts'

/** Something wrong in a file, by its place in the data. Whoever read the file knows the line. */
export interface Problem {
  readonly path: Place
  readonly message: string
  readonly hint?: string
  /** `key`: it is about the name at this place, not about what stands behind it. */
  readonly at?: 'key'
  readonly advice?: boolean
  /** The name that is missing, to tell whether it was only misspelt. */
  readonly missing?: string
}
