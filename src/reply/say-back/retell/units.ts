import { withoutLead, withoutTail } from './leads.ts'
import type { Token } from './pieces.ts'
import { words } from './sets.ts'
import { beginsClause, hasVerb } from './verb-places.ts'

/** One clause of a sentence, and what joins it to the one before. */
export interface Unit {
  readonly joins: 'and' | 'but' | 'because' | 'so' | null
  readonly tokens: readonly Token[]
}

/** Cuts a sentence where a clause with its own subject and verb begins: after a comma or a connective. */
export function unitsOf(tokens: readonly Token[]): Unit[] {
  const told = withoutTail(withoutLead(tokens))
  const units: Unit[] = []
  let from = 0
  let joins: Unit['joins'] = null
  for (let at = 2; at < told.length - 1; at++) {
    const token = told[at]
    const connective = connectives.get(token?.is ?? '')
    if (!token || (!connective && !token.afterComma)) continue
    const start = afterAdverbs(told, connective ? at + 1 : at)
    const before = told.slice(from, at)
    if (/^\d/.test(told[start]?.is ?? '') && /^\d/.test(told[at - 1]?.is ?? '')) continue
    if (
      hangs(before) ||
      !(hasVerb(before) || before[0]?.is === 'been') ||
      !beginsClause(told, start)
    )
      continue
    units.push({ joins, tokens: withoutTail(before) })
    joins = connective ?? 'and'
    from = start
    at = start
  }
  units.push({ joins, tokens: told.slice(from) })
  return units
}

const connectives = new Map<string, 'and' | 'but' | 'because' | 'so'>([
  ['and', 'and'],
  ['plus', 'and'],
  ['then', 'and'],
  ['but', 'but'],
  ['yet', 'but'],
  ['only', 'but'],
  ['so', 'so'],
  ['because', 'because'],
])

function afterAdverbs(tokens: readonly Token[], at: number): number {
  let start = at
  while (passing.has(tokens[start]?.is ?? '')) start += 1
  return start
}

const passing = words('then also so just because apparently')

// "When I rang, they said …" is one; so is "the day I rang".
function hangs(tokens: readonly Token[]): boolean {
  return (
    subordinate.has(tokens[0]?.is ?? '') &&
    tokens.filter(({ afterComma }) => afterComma).length === 0
  )
}

export const subordinate = words(
  'when if while since after before until unless although though as once whenever every despite instead',
)
