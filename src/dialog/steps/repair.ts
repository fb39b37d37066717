import { isAtLeast } from '../../conversation/index.ts'
import { houseSays } from '../house-speak.ts'
import type { Frame } from '../position.ts'
import { speak, variantsOf } from '../speak.ts'
import type { DialogTurn } from '../turn.ts'
import { giveUp } from './give-up.ts'
import type { Next } from './step.ts'

interface Asked {
  readonly id: string
  readonly tries: number
  readonly unclear: readonly string[]
  readonly gave_up?: string
}

/**
 * Nothing fitted: the step's next line, or the house's and the question again; after the last try, the road out. Whoever
 * is upset did not try to answer, and is not told what is wrong with an answer.
 */
export function repair(
  turn: DialogTurn,
  frame: Frame,
  step: Asked,
  ask: (turn: DialogTurn, frame: Frame) => void,
  options: readonly string[],
): Next {
  if (frame.tries >= step.tries) return giveUp(turn, step.gave_up)
  const line = step.unclear[frame.tries - 1]
  frame.tries += 1
  turn.trace.push({ flow: frame.flow, step: step.id, route: 'unclear' })
  const { house } = turn.book
  const isUpset = isAtLeast(turn.position.feeling.level, 'moderate')
  if (isUpset || line === undefined) {
    const [name, lines] = isUpset ? ['taken-in', house.taken_in] : ['unclear', house.unclear]
    houseSays(turn, name, lines, false)
    ask(turn, frame)
  } else {
    speak(turn, frame, variantsOf(line), `unclear-${frame.tries}`, true)
    turn.options = [...options]
  }
  return { type: 'wait' }
}
