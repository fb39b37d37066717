import type { RefusalCode } from '../conversation/index.ts'

/** What every acknowledgement holds. `final`: sending the same again cannot help; else wait `afterMs`. */
export type Answer<T extends object = object> = ({ readonly ok: true } & T) | Refusal

export interface Refusal {
  readonly ok: false
  readonly final: boolean
  readonly code: RefusalCode
  readonly message: string
  readonly afterMs?: number
}

/** Answer to `say`: where the message stands. `duplicate`: it had been heard before. */
export interface Stored {
  readonly seq: number
  readonly at: number
  readonly duplicate: boolean
}
