import { isEmpty } from '../condition/index.ts'
import type { Flow } from '../flow.ts'
import { flowOf } from '../flow-of.ts'
import type { Memory } from '../position.ts'
import { type DialogTurn, topFrame } from '../turn.ts'
import { findValue, type Listening } from '../values/index.ts'
import { wordsOf } from '../words.ts'

/** Values that a message gives before they are asked for, several at once. What is known stays. */
export function fillEarly(turn: DialogTurn, heard: Listening): void {
  const frame = topFrame(turn)
  const flow = frame && flowOf(turn, frame)
  if (!frame || !flow) return
  for (const [name, value] of Object.entries(earlyValues(flow, heard))) {
    if (isEmpty(frame.memory[name])) frame.memory[name] = value
  }
}

/** What the message that opens a flow gives; whoever tells their story in it is not asked for it again. */
export function openingValues(flow: Flow, heard: Listening): Memory {
  const memory: Memory = {}
  for (const [name, { toldIn }] of flow.remembers) {
    if (toldIn !== null && wordsOf(heard.plain).length >= toldIn) memory[name] = heard.text.trim()
  }
  for (const { question } of flow.steps) Object.assign(memory, question?.told?.(heard))
  return { ...memory, ...earlyValues(flow, heard) }
}

/** What a message on its way into a flow says about the names that it remembers. */
export function earlyValues(flow: Flow, heard: Listening): Memory {
  const memory: Memory = {}
  for (const [name, remembered] of flow.remembers) {
    const found = remembered.early ? findValue(heard, remembered) : null
    if (found?.sure) memory[name] = found.value
  }
  return memory
}
