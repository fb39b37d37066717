import type { DialogBook } from './book.ts'
import { yesNoOf } from './values/index.ts'
import { plainWords } from './words.ts'

/** Whether a message is a yes and little else, in the words of the house ("go on then", "👍"). */
export function saysYes(book: DialogBook, text: string): boolean {
  return plainAnswer(book, text) === true
}

export function saysNo(book: DialogBook, text: string): boolean {
  return plainAnswer(book, text) === false
}

function plainAnswer({ house }: DialogBook, text: string): boolean | null {
  const said = yesNoOf({ plain: plainWords(text), choice: null, house })
  return said?.sure ? said.yes : null
}
