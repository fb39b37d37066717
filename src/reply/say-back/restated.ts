import type { Word } from './hear-words.ts'
import { turnRound } from './turn-round.ts'

/** What somebody asks or wants, to follow "You'd like to know …" or "You'd like …". */
export interface Restated {
  readonly type: 'know' | 'want'
  readonly said: string
}

export function know(lead: string, rest: readonly Word[]): Restated | null {
  const said = turnRound(rest)
  return said ? { type: 'know', said: `${lead} ${said}` } : null
}

export function want(lead: string, rest: readonly Word[]): Restated | null {
  const said = turnRound(rest)
  if (
    !said ||
    /^(?:explain|tell|help|look|check|please|do|be|know|call|ring|believe|imagine|recommend) ?/.test(
      said,
    )
  )
    return null
  return { type: 'want', said: `${lead} ${said.charAt(0).toLowerCase()}${said.slice(1)}`.trim() }
}
