import type { DialogBook } from './book.ts'
import { yesNoOf } from './values/index.ts'
import { plainWords } from './words.ts'

/** Whether a message is a yes and little else, in the words of the house ("go on then", "👍"). */
export function saysYes({ house }: DialogBook, text: string): boolean {
  const said = yesNoOf({ plain: plainWords(text), choice: null, house })
  return said?.yes === true && said.sure
}
