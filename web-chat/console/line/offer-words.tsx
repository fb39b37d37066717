import { spanWords } from '../parts/time-words.ts'
import type { LineRow } from '../protocol.ts'

/** Who is being asked to take it, and how long they still have. */
export function OfferWords({ row, now, me }: { row: LineRow; now: number; me: string }) {
  if (!row.offer || row.stage !== 'waiting') return null
  const left = spanWords(row.offer.until - now)
  return row.offer.agent.id === me ? (
    <strong class="fresh">for you, {left} to take it</strong>
  ) : (
    <span>
      asking {row.offer.agent.name}, {left}
    </span>
  )
}
