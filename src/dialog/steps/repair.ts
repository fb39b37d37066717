import { isAtLeast } from '../../conversation/index.ts'
import { houseSays } from '../house-speak.ts'
import type { Frame } from '../position.ts'
import { asksSomething } from '../questions.ts'
import { speak, variantsOf } from '../speak.ts'
import type { DialogTurn } from '../turn.ts'
import type { Listening } from '../values/index.ts'
import { wordsOf } from '../words.ts'
import { giveUp } from './give-up.ts'
import type { Next } from './step.ts'

interface Asked {
  readonly id: string
  readonly tries: number
  readonly unclear: readonly string[]
  readonly gave_up?: string
}

/**
 * Nothing fitted: what was written instead is said back or answered, and the question put again; after the last try, the road out.
 * `isTry`: it looks like an answer, so the step's own line on what is wrong with it is said.
 */
export function repair(
  turn: DialogTurn,
  frame: Frame,
  step: Asked,
  heard: Listening,
  isTry: boolean,
  ask: (turn: DialogTurn, frame: Frame) => void,
  options: readonly string[],
): Next {
  if (frame.tries >= step.tries) return giveUp(turn, step.gave_up)
  const line = step.unclear[frame.tries - 1]
  frame.tries += 1
  turn.trace.push({ flow: frame.flow, step: step.id, route: 'unclear' })
  const isUpset = isAtLeast(turn.position.feeling.level, 'moderate')
  if (isUpset || !isTry || line === undefined) {
    const { part, lines } = lineFor(turn, heard, isUpset)
    const isTold = part === 'taken-in'
    if (isTold) turn.says.push({ kind: 'reflect', topic: '', flow: frame.flow, step: step.id })
    houseSays(turn, part, lines, false, {}, isTold)
    ask(turn, frame)
  } else {
    speak(turn, frame, variantsOf(line), `unclear-${frame.tries}`, true)
    turn.options = [...options]
  }
  return { type: 'wait' }
}

/** Whoever is upset or tells something did not try to answer, and is not told what is wrong with an answer. */
function lineFor(
  { book }: DialogTurn,
  { text, plain }: Listening,
  isUpset: boolean,
): { part: string; lines: readonly string[] } {
  const { unclear, taken_in, cannot_tell, question_words } = book.house
  if (isUpset) return { part: 'taken-in', lines: taken_in }
  if (asksSomething(text, plain, question_words)) return { part: 'cannot-tell', lines: cannot_tell }
  if (wordsOf(plain).length >= fewestTold) return { part: 'taken-in', lines: taken_in }
  return { part: 'unclear', lines: unclear }
}

/** Words. Fewer are a slip or half an answer. */
const fewestTold = 3
