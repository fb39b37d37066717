import type { DialogBook } from './book.ts'
import { hearAction } from './hearing/hear-action.ts'
import { hearMessage } from './hearing/hear-message.ts'
import { hearReturn } from './hearing/hear-return.ts'
import { hearSilence } from './hearing/hear-silence.ts'
import type { DialogHeard, DialogMove } from './move.ts'
import { type DialogPosition, draftOf, isPosition, newPosition } from './position.ts'
import { moveOf, newTurn } from './turn.ts'

/**
 * One turn of the flows: what is said, which back-end is called, and where the conversation stands then.
 * Pure and total: the same input gives the same move, and whatever was heard, nothing throws.
 */
export function runDialog(
  book: DialogBook,
  position: DialogPosition | null,
  heard: DialogHeard,
  conversationId: string,
): DialogMove {
  const before = isPosition(position) ? draftOf(position) : newPosition()
  const turn = newTurn(book, before, conversationId, heard.now, heard.zone)
  switch (heard.kind) {
    case 'message':
      return moveOf(turn, hearMessage(turn, heard))
    case 'action':
      return moveOf(turn, hearAction(turn, heard))
    case 'silence':
      return moveOf(turn, hearSilence(turn))
    case 'return':
      return moveOf(turn, hearReturn(turn, heard.flow))
  }
}
