import type { LookUp } from './condition/index.ts'
import { flowOf } from './flow-of.ts'
import type { Frame } from './position.ts'
import type { DialogTurn } from './turn.ts'
import { today } from './values/index.ts'

/** Names that every condition and text may use besides what the flow remembers. */
export const builtIns = [
  'tries',
  'visits',
  'feeling',
  'intensity',
  'today',
  'interrupting',
] as const

/** What a name means in this frame, now. Dots go into what an action gave back. */
export function lookUpIn(turn: DialogTurn, frame: Frame): LookUp {
  return (path) => {
    const [first = '', ...rest] = path.split('.')
    if (Object.hasOwn(frame.memory, first)) return inside(frame.memory[first], rest)
    return rest.length === 0 ? builtIn(first, turn, frame) : undefined
  }
}

/** The same for texts: a private value is never read out, whatever the flow says. */
export function speakable(turn: DialogTurn, frame: Frame): LookUp {
  const lookUp = lookUpIn(turn, frame)
  return (path) => {
    const secret = flowOf(turn, frame)?.remembers.get(path.split('.')[0] ?? '')?.private
    return secret ? turn.book.house.hidden : lookUp(path)
  }
}

function builtIn(name: string, turn: DialogTurn, frame: Frame): unknown {
  switch (name) {
    case 'tries':
      return frame.tries
    case 'visits':
      return frame.visits[frame.step] ?? 0
    case 'feeling':
      return turn.position.feeling.emotion
    case 'intensity':
      return turn.position.feeling.level
    case 'interrupting':
      return turn.position.frames.length > 1
    case 'today':
      return today(turn.now, turn.zone)
    default:
      return undefined
  }
}

function inside(value: unknown, path: readonly string[]): unknown {
  let here = value
  for (const part of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part)) return undefined
    here = (here as Record<string, unknown>)[part] // an object with this own key, as just checked
  }
  return here
}
