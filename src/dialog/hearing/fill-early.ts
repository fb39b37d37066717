import { isEmpty } from '../condition/index.ts'
import { flowOf } from '../flow-of.ts'
import { type DialogTurn, topFrame } from '../turn.ts'
import { findValue, type Listening } from '../values/index.ts'

/** Values that a message gives before they are asked for, several at once. What is known stays. */
export function fillEarly(turn: DialogTurn, heard: Listening): void {
  const frame = topFrame(turn)
  const flow = frame && flowOf(turn, frame)
  if (!frame || !flow) return
  for (const [name, remembered] of flow.remembers) {
    if (!remembered.early || !isEmpty(frame.memory[name])) continue
    const found = findValue(heard, remembered)
    if (found?.sure) frame.memory[name] = found.value
  }
}
