import { isEmpty } from '../condition/index.ts'
import { type Flow, stepAt } from '../flow.ts'
import { flowOf } from '../flow-of.ts'
import { houseSays } from '../house-speak.ts'
import type { Frame } from '../position.ts'
import type { Next, Step } from '../steps/step.ts'
import type { DialogTurn } from '../turn.ts'
import { findValue, type Listening } from '../values/index.ts'
import { containsWords, phraseWords } from '../words.ts'

/** “No, it's …”: the words that announce that something said before was wrong. */
export function announcesCorrection(turn: DialogTurn, heard: Listening): boolean {
  if (heard.choice !== null) return false
  return turn.book.house.correction.when_they_say.some((phrase) =>
    containsWords(heard.plain, phraseWords(phrase)),
  )
}

/**
 * A question answered earlier gets another answer, and the flow goes on from there. Null when nothing is corrected.
 * Unannounced, only values count that cannot be anything else, an order number for instance.
 */
export function correct(
  turn: DialogTurn,
  frame: Frame,
  heard: Listening,
  announced: boolean,
): Next | null {
  const flow = flowOf(turn, frame)
  if (!flow || heard.choice !== null) return null
  for (const step of answeredBefore(flow, frame)) {
    const next =
      step.runs === null
        ? askedAgain(turn, frame, flow, step, heard, announced)
        : foundAgain(turn, frame, flow, step, heard)
    if (next) return next
  }
  return null
}

/** Latest first; a value that was given before it was asked for counts as answered. */
function answeredBefore(flow: Flow, frame: Frame): Step[] {
  const answered = [...frame.answered].reverse().flatMap((id) => stepAt(flow, id) ?? [])
  const early = flow.steps.filter(
    ({ id, question }) => question?.fills && frame.visits[id] && !frame.answered.includes(id),
  )
  return [...new Set([...answered, ...early])]
}

function askedAgain(
  turn: DialogTurn,
  frame: Frame,
  flow: Flow,
  step: Step,
  heard: Listening,
  announced: boolean,
): Next | null {
  const fills = step.question?.fills
  if (!fills || step.id === frame.step || isEmpty(frame.memory[fills])) return null
  if (!announced && !flow.remembers.get(fills)?.early) return null
  const answer = step.question?.hear(turn, frame, heard)
  if (!answer?.sure) return null
  const trial: Frame = { ...frame, memory: { ...frame.memory } }
  answer.keep(trial)
  const after = trial.memory[fills]
  if (after === frame.memory[fills] || isEmpty(after)) return null
  return takeBack(turn, frame, step, () => answer.keep(frame), answer.next)
}

/** The value was asked for in a flow that this step ran: it runs again with the new one. */
function foundAgain(
  turn: DialogTurn,
  frame: Frame,
  flow: Flow,
  step: Step,
  heard: Listening,
): Next | null {
  for (const name of step.sets) {
    const remembered = flow.remembers.get(name)
    if (!remembered?.early || isEmpty(frame.memory[name])) continue
    const found = findValue(heard, remembered)
    if (!found?.sure || found.value === frame.memory[name]) continue
    const keep = () => {
      for (const brought of step.sets) delete frame.memory[brought]
      frame.memory[name] = found.value
    }
    return takeBack(turn, frame, step, keep, { type: 'to', step: step.id, route: 'correction' })
  }
  return null
}

function takeBack(turn: DialogTurn, frame: Frame, step: Step, keep: () => void, next: Next): Next {
  const place = frame.answered.indexOf(step.id)
  if (frame.settled !== null && place < frame.settled) {
    houseSays(turn, 'too-late', turn.book.house.correction.too_late, false)
    turn.handover = { team: null, note: null, nobodyFree: null }
    return { type: 'person' }
  }
  if (place >= 0) frame.answered.length = step.runs === null ? place + 1 : place
  houseSays(turn, 'corrected', turn.book.house.correction.say, false)
  frame.step = step.id
  keep()
  return next
}
