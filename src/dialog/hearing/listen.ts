import type { HouseLines } from '../house-lines.ts'
import { houseWords } from '../house-speak.ts'
import type { HeardMessage } from '../move.ts'
import type { DialogTurn } from '../turn.ts'
import type { Listening } from '../values/index.ts'
import { capped, plainWords } from '../words.ts'

export function listen(turn: DialogTurn, message: HeardMessage): Listening {
  const text = capped(message.choice ?? message.text)
  const { house } = turn.book
  return {
    text,
    plain: plainWords(text),
    choice: message.choice,
    values: message.values,
    now: message.now,
    zone: message.zone,
    house: { ...house, yes: asRead(turn, house.yes), no: asRead(turn, house.no) },
  }
}

/** A translated button is also what somebody may type. */
function asRead(turn: DialogTurn, { button, means }: HouseLines['yes']): HouseLines['yes'] {
  const read = houseWords(turn, button)
  return { button: read, means: read === button ? means : [...means, read] }
}
