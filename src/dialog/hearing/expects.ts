import type { DialogBook } from '../book.ts'
import { openQuestion } from '../open-question.ts'
import { type DialogPosition, draftOf, isPosition } from '../position.ts'
import { labelOf } from '../speak.ts'
import { newTurn, topFrame } from '../turn.ts'
import { capped, lengthOf, plainWords, saysJust } from '../words.ts'

/**
 * Whether a message is a button of the open question, or one of the phrases that its owner wrote down as an answer
 * and at most `spare` words more. Such words are nobody's cry for help, whatever they look like alone.
 */
export function expects(
  book: DialogBook,
  position: DialogPosition,
  text: string,
  choice: string | null,
  spare: number,
): boolean {
  if (!isPosition(position) || position.waiting.for !== 'answer') return false
  const turn = newTurn(book, draftOf(position), '', 0, 'UTC')
  const frame = topFrame(turn)
  const question = frame && openQuestion(turn, frame)
  const written = question?.phrases ?? []
  const phrases = written.flatMap((phrase) => (frame ? [phrase, labelOf(turn, frame, phrase)] : []))
  if (choice !== null) return phrases.includes(choice)
  const plain = plainWords(capped(text))
  // "I'd rather not exist" is more than "I'd rather not": nothing but an "I" may stand beside these.
  const bare = spare > 0 ? plain.replace(/^i /, '') : plain
  const lacksIt = book.house.cannot_give.some(
    (phrase) => saysJust(plain, phrase, 0) || saysJust(bare, phrase, 0),
  )
  if (question?.skippable && lacksIt) return true
  return phrases.some((phrase) => lengthOf(phrase) > 1 && saysJust(plain, phrase, spare))
}
