import { isEmpty } from '../condition/index.ts'
import { type Flow, stepAt } from '../flow.ts'
import { flowOf } from '../flow-of.ts'
import { houseSays } from '../house-speak.ts'
import type { Frame } from '../position.ts'
import type { Next, Step } from '../steps/step.ts'
import type { DialogTurn } from '../turn.ts'
import type { Listening } from '../values/index.ts'
import { containsWords, plainWords } from '../words.ts'

/**
 * “No, it's AB-123457”: a question answered earlier gets another answer, and the flow goes on from there.
 * Null when nothing is corrected.
 */
export function correct(turn: DialogTurn, frame: Frame, heard: Listening): Next | null {
  const flow = flowOf(turn, frame)
  if (!flow || heard.choice !== null) return null
  const marked = turn.book.house.correction.when_they_say.some((phrase) =>
    containsWords(heard.plain, plainWords(phrase)),
  )
  if (!marked) return null
  for (const step of answeredBefore(flow, frame)) {
    const fills = step.question?.fills
    if (!fills || step.id === frame.step || isEmpty(frame.memory[fills])) continue
    const answer = step.question?.hear(turn, frame, heard)
    if (!answer?.sure) continue
    const before = frame.memory[fills]
    const trial: Frame = { ...frame, memory: { ...frame.memory } }
    answer.keep(trial)
    if (trial.memory[fills] === before || isEmpty(trial.memory[fills])) continue
    return takeBack(turn, frame, step, () => answer.keep(frame), answer.next)
  }
  return null
}

/** Latest first; a value that was given before it was asked for counts as answered. */
function answeredBefore(flow: Flow, frame: Frame): Step[] {
  const asked = [...frame.answered].reverse().flatMap((id) => stepAt(flow, id) ?? [])
  const early = flow.steps.filter(
    ({ id, question }) => question?.fills && frame.visits[id] && !frame.answered.includes(id),
  )
  return [...new Set([...asked, ...early])]
}

function takeBack(turn: DialogTurn, frame: Frame, step: Step, keep: () => void, next: Next): Next {
  const place = frame.answered.indexOf(step.id)
  if (frame.settled > 0 && place < frame.settled) {
    houseSays(turn, 'too-late', turn.book.house.correction.too_late, false)
    turn.handover = { team: null, note: null, nobodyFree: null }
    return { type: 'person' }
  }
  if (place >= 0) frame.answered.length = place + 1
  frame.step = step.id
  keep()
  return next
}
