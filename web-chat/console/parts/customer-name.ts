import type { LineRow } from '../protocol.ts'

/** What to call a customer who has not said their name. */
export function customerName({ customer }: Pick<LineRow, 'customer'>): string {
  return customer.trim() || 'Visitor'
}
