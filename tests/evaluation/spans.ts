import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Evidence } from '../../src/conversation/index.ts'

/** A message with the words that told, marked by hand before anybody looked at what the program marks. UTF-16 units. */
export interface Marked {
  readonly id: string
  readonly text: string
  readonly marks: readonly Span[]
}

interface Span {
  readonly start: number
  readonly end: number
}

const line = z.strictObject({
  id: z.string(),
  text: z.string(),
  marks: z.array(z.strictObject({ start: z.number(), end: z.number(), quote: z.string() })),
})

export function readMarked(
  file = join(import.meta.dirname, '../fixtures/marked-spans.jsonl'),
): Marked[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)))
}

export interface SpanReport {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly missed: readonly { readonly text: string; readonly quote: string }[]
  readonly extra: readonly {
    readonly text: string
    readonly quote: string
    readonly reason: string
  }[]
}

/** A span counts as found when one of the other side shares at least half of the shorter of the two. */
export function evaluateSpans(
  messages: readonly Marked[],
  evidenceOf: (text: string) => readonly Evidence[],
): SpanReport {
  const judged = messages.map(({ text, marks }) => ({ text, marks, told: evidenceOf(text) }))
  const missed = judged.flatMap(({ text, marks, told }) =>
    marks
      .filter((mark) => !told.some((span) => meets(mark, span)))
      .map(({ start, end }) => ({ text, quote: text.slice(start, end) })),
  )
  const extra = judged.flatMap(({ text, marks, told }) =>
    told
      .filter((span) => !marks.some((mark) => meets(mark, span)))
      .map(({ quote, reason }) => ({ text, quote, reason })),
  )
  const marks = judged.reduce((sum, one) => sum + one.marks.length, 0)
  const told = judged.reduce((sum, one) => sum + one.told.length, 0)
  const recall = 1 - missed.length / marks
  const precision = 1 - extra.length / told
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), missed, extra }
}

function meets(one: Span, other: Span): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return 2 * shared >= Math.min(one.end - one.start, other.end - other.start)
}
