import type { Value } from '../../conversation/index.ts'
import type { Entity } from './entities.ts'

/**
 * Everything in a message that an entity describes, in the order in which it is written. Where two overlap, the longer
 * one stands. Reads the first 8,000 UTF-16 units; time is linear in their number.
 */
export function findValues(text: string, entities: readonly Entity[]): Value[] {
  const read = text.slice(0, longestSearched)
  const found = entities.flatMap((entity) => valuesOf(read, entity))
  found.sort((a, b) => b.end - b.start - (a.end - a.start))
  const standing: Value[] = []
  for (const value of found) {
    if (!standing.some((other) => value.start < other.end && other.start < value.end)) {
      standing.push(value)
    }
  }
  return standing.sort((a, b) => a.start - b.start)
}

const longestSearched = 8000

function valuesOf(text: string, entity: Entity): Value[] {
  const values: Value[] = []
  // Whether anything fits at all is told many times faster than where.
  if (!entity.pattern.test(text)) return values
  const matcher = entity.pattern.matcher(text)
  let from = 0
  while (from < text.length && matcher.find(from)) {
    const start = matcher.start()
    const end = matcher.end()
    from = Math.max(end, start + 1)
    if (end === start || !standsAlone(text, start, end)) continue
    const written = text.slice(start, end)
    const value = meant(written, entity, (group) => matcher.group(group) ?? '')
    values.push({ kind: entity.kind, text: written, value, start, end })
  }
  return values
}

/** Not the middle of a longer word or number. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(start - 1, 0), start)
  const after = text.slice(end, end + 1)
  return (
    !(isLetterOrDigit(before) && isLetterOrDigit(text[start] ?? '')) &&
    !(isLetterOrDigit(after) && isLetterOrDigit(text[end - 1] ?? ''))
  )
}

function isLetterOrDigit(unit: string): boolean {
  return /[\p{L}\p{N}]/u.test(unit)
}

function meant(written: string, entity: Entity, group: (n: number) => string): string {
  if (entity.spellings) return entity.spellings.get(written.toLowerCase()) ?? written
  const kept =
    entity.keepAs === null
      ? written
      : entity.keepAs.replaceAll(/\$(\d)/g, (_, digit: string) => group(Number(digit)))
  return entity.uppercase ? kept.toUpperCase() : kept
}
