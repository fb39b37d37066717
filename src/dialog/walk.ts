import { holds } from './condition/index.ts'
import { followingStep, shapeOf, stepAt } from './flow.ts'
import { flowOf } from './flow-of.ts'
import { houseSays, houseSaysAbout } from './house-speak.ts'
import { lookUpIn } from './look-up.ts'
import { openQuestion } from './open-question.ts'
import type { Frame } from './position.ts'
import { enterFlow, leaveFlow } from './stack.ts'
import type { Next, Step } from './steps/step.ts'
import { type DialogTurn, topFrame } from './turn.ts'

const mostSteps = 200

/** Goes from step to step until a question, an action, a person or the end. */
export function walk(turn: DialogTurn, first: Next): void {
  let next: Next = first
  for (;;) {
    const frame = topFrame(turn)
    if (!frame) return
    if (turn.walked >= mostSteps) next = lost
    switch (next.type) {
      case 'wait':
        return
      case 'lost':
        loseThread(turn)
        return
      case 'person':
        leaveToPerson(turn, frame)
        return
      case 'end': {
        const left = leaveFlow(turn)
        if (!left) return
        next =
          left.done.how === 'run' ? { type: 'on', route: 'returned' } : comeBack(turn, left.below)
        break
      }
      case 'run':
        trace(turn, frame, 'run')
        next = enterFlow(turn, next.flow, 'run', next.memory, next.brings) ? firstStep : lost
        break
      case 'on':
        trace(turn, frame, next.route)
        next = goTo(turn, frame, onward(turn, frame))
        break
      case 'to':
        trace(turn, frame, next.route)
        next = goTo(turn, frame, next.step)
        break
    }
  }
}

const lost: Next = { type: 'lost' }

/** The step that a new frame stands on is entered, not left. */
export const firstStep: Next = { type: 'to', step: '', route: 'start' }

function trace(turn: DialogTurn, frame: Frame, route: string): void {
  turn.trace.push({ flow: frame.flow, step: frame.step, route })
}

function onward(turn: DialogTurn, frame: Frame): string | null {
  const flow = flowOf(turn, frame)
  if (!flow) return null
  return stepAt(flow, frame.step)?.onward ?? followingStep(flow, frame.step)
}

function goTo(turn: DialogTurn, frame: Frame, target: string | null): Next {
  turn.walked += 1
  const flow = flowOf(turn, frame)
  if (target === '') return enterStep(turn, frame)
  if (target === null || (target === 'end' && !flow?.at.has('end'))) return { type: 'end' }
  frame.step = target
  return enterStep(turn, frame)
}

function enterStep(turn: DialogTurn, frame: Frame): Next {
  const flow = flowOf(turn, frame)
  const step = flow && stepAt(flow, frame.step)
  if (!flow || !step) {
    return lost
  }
  if (isLeftOut(turn, frame, step)) {
    trace(turn, frame, 'left-out')
    return goTo(turn, frame, followingStep(flow, step.id))
  }
  trace(turn, frame, 'entered')
  frame.shape = shapeOf(flow, step)
  if (step.checkpoint) frame.checkpoint = step.id
  // Going back behind what changes the world could do it a second time.
  else if (step.call?.once) frame.checkpoint = null
  frame.visits[step.id] = (frame.visits[step.id] ?? 0) + 1
  return step.enter(turn, frame)
}

/** What a step is for may be known already, or not be the matter. */
export function isLeftOut(turn: DialogTurn, frame: Frame, step: Step): boolean {
  return step.if !== null && !holds(step.if, lookUpIn(turn, frame))
}

/** After an interruption: the bridge, and the open question again. */
function comeBack(turn: DialogTurn, frame: Frame): Next {
  houseSaysAbout(turn, 'bridge', turn.book.house.bridge, flowOf(turn, frame), false)
  return resume(turn, frame)
}

/** The open question of a frame again, or the road it was about to take. */
export function resume(turn: DialogTurn, frame: Frame): Next {
  const { resume: road } = frame
  frame.resume = null
  if (road) return road
  const question = openQuestion(turn, frame)
  if (!question) return { type: 'on', route: 'returned' }
  question.ask(turn, frame)
  return { type: 'wait' }
}

/** The frames stay: whoever takes over sees what is known. */
function leaveToPerson(turn: DialogTurn, frame: Frame): void {
  turn.position.waiting = { for: 'person' }
  turn.options = []
  for (const each of turn.position.frames) if (each !== frame) each.resume = null
}

/** A flow that goes round in circles or whose step is gone: said honestly, and a person is asked for. */
export function loseThread(turn: DialogTurn): void {
  houseSays(turn, 'lost', turn.book.house.lost, false)
  turn.handover = { team: null, note: null, nobodyFree: null }
  turn.options = []
  turn.position.waiting = { for: 'person' }
  for (const frame of turn.position.frames) frame.resume = null
}
