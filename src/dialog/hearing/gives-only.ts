import type { DialogBook } from '../book.ts'
import type { HeardMessage } from '../move.ts'
import { newPosition } from '../position.ts'
import { newTurn } from '../turn.ts'
import { wordsOf } from '../words.ts'
import { earlyValues } from './fill-early.ts'
import { listen } from './listen.ts'

/** Whether a message is little else than a value that the flow of this intent asks for: "AB-123456", "it's AB-123456". */
export function givesOnly(book: DialogBook, intent: string, message: HeardMessage): boolean {
  const flow = book.flows.get(book.starts.get(intent) ?? '')
  if (!flow) return false
  const turn = newTurn(book, newPosition(), '', message.now, message.zone)
  const heard = listen(turn, message)
  return wordsOf(heard.plain).length <= fewWords && Object.keys(earlyValues(flow, heard)).length > 0
}

const fewWords = 6
