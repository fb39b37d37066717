import { houseSays } from '../house-speak.ts'
import type { DialogMove } from '../move.ts'
import { type DialogTurn, topFrame } from '../turn.ts'
import { openOptions } from './open-options.ts'

/** A gentle line, each at most once; then the chat just stays open. */
export function hearSilence(turn: DialogTurn): DialogMove['heard'] {
  const { position, book } = turn
  const line = book.house.silence[position.silences]
  if (!topFrame(turn) || position.waiting.for !== 'answer' || line === undefined) return 'nothing'
  houseSays(turn, `silence-${position.silences}`, [line], false)
  position.silences += 1
  turn.options = openOptions(turn)
  return 'nothing'
}
