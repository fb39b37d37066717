import { choice } from './choice.ts'
import { date } from './date.ts'
import { email } from './email.ts'
import { money } from './money.ts'
import { name } from './name.ts'
import { number } from './number.ts'
import { phone } from './phone.ts'
import { text } from './text.ts'
import { time } from './time.ts'
import type { Found, Listening, Remembered, ValueKind } from './value-kind.ts'
import { yesOrNo } from './yes-no.ts'

/** A new kind of value: one file, one line here. */
export const valueKinds: readonly ValueKind[] = [
  text,
  email,
  phone,
  date,
  time,
  money,
  number,
  choice,
  name,
  yesOrNo,
]

const byName = new Map(valueKinds.map((kind) => [kind.name, kind]))

/** What a message gives for a remembered name, or null. */
export function findValue(heard: Listening, remembered: Remembered): Found | null {
  return byName.get(remembered.kind)?.find(heard, remembered) ?? null
}

export { today } from './calendar.ts'
export { chosen, namedByTheWay } from './choice.ts'
export { isMoney } from './money.ts'
export { remembered } from './remembered.ts'
export {
  type Found,
  kindNames,
  type Listening,
  type Remembered,
} from './value-kind.ts'
export { yesNoOf } from './yes-no.ts'
