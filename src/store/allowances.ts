/** How much was given away, so that caps hold however many conversations ask at once. */
export interface Allowances {
  /**
   * Counts an amount against the caps of its action. False when it would go past one; then nothing is counted.
   * The same key a second time counts once and gets the same answer.
   */
  take(wanted: WantedAmount, caps: Caps): Promise<boolean>
}

export interface WantedAmount {
  readonly key: string
  readonly action: string
  readonly customer: string
  /** In units of the currency; counted to the hundredth. */
  readonly amount: number
  /** Epoch milliseconds. */
  readonly at: number
}

export interface Caps {
  /** For one customer, ever. */
  readonly perCustomer: number | null
  /** For all customers together, in any 24 hours. */
  readonly perDay: number | null
}
