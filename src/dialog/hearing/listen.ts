import type { HeardMessage } from '../move.ts'
import type { DialogTurn } from '../turn.ts'
import type { Listening } from '../values/index.ts'
import { capped, plainWords } from '../words.ts'

export function listen(turn: DialogTurn, message: HeardMessage): Listening {
  const text = capped(message.choice ?? message.text)
  return {
    text,
    plain: plainWords(text),
    choice: message.choice,
    values: message.values,
    now: message.now,
    zone: message.zone,
    house: turn.book.house,
  }
}
