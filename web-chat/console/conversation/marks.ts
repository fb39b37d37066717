import type { Reading, Trigger } from '../protocol.ts'

/** A stretch of a message, in UTF-16 units, and why it counted. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly reason: string
}

interface Message {
  readonly seq: number
  readonly text: string
}

/**
 * The customer's own words that counted, by `seq` of the message. `said` holds every message in order, because
 * evidence counts places among them.
 */
export function marksOf(
  said: readonly Message[],
  readings: readonly Reading[],
  triggers: readonly Trigger[],
): Map<number, Mark[]> {
  const bySeq = new Map(said.map((message) => [message.seq, message]))
  const found = new Map<number, Mark[]>()
  for (const { evidence, level, escalate } of readings) {
    // What speaks for calm or thanks is nothing to look for.
    if (level === 'none' && !escalate) continue
    for (const one of evidence) add(said[one.message], one)
  }
  for (const trigger of triggers) add(bySeq.get(trigger.seq), trigger)
  return new Map([...found].map(([seq, marks]) => [seq, joined(marks)]))

  function add(message: Message | undefined, mark: Mark & { quote: string }): void {
    // After masking or erasure a stored place may no longer hold the words: mark nothing rather than the wrong ones.
    if (!message || message.text.slice(mark.start, mark.end) !== mark.quote || !mark.quote) return
    const { start, end, reason } = mark
    found.set(message.seq, [
      ...(found.get(message.seq) ?? []),
      { start, end, reason: reasonInWords(reason) },
    ])
  }
}

/** Overlapping marks become one with both reasons, so that the text can be cut at their edges. */
export function joined(marks: readonly Mark[]): Mark[] {
  const result: Mark[] = []
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1)
    if (!last || mark.start >= last.end) {
      result.push(mark)
      continue
    }
    const reasons = new Set([...last.reason.split(', '), ...mark.reason.split(', ')])
    result[result.length - 1] = {
      start: last.start,
      end: Math.max(last.end, mark.end),
      reason: [...reasons].join(', '),
    }
  }
  return result
}

/** Text cut at the edges of its marks. */
export function pieces(
  text: string,
  marks: readonly Mark[],
): { text: string; mark: Mark | null }[] {
  const result: { text: string; mark: Mark | null }[] = []
  let from = 0
  for (const mark of marks) {
    if (mark.start > from) result.push({ text: text.slice(from, mark.start), mark: null })
    result.push({ text: text.slice(mark.start, mark.end), mark })
    from = mark.end
  }
  if (from < text.length) result.push({ text: text.slice(from), mark: null })
  return result
}

function reasonInWords(reason: string): string {
  return reason.replace(/[-_]+/g, ' ')
}
