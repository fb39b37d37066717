import { isEmpty } from './condition/index.ts'
import { type Flow, shapeOf } from './flow.ts'
import { flowOf } from './flow-of.ts'
import type { Frame, Memory } from './position.ts'
import { type DialogTurn, topFrame } from './turn.ts'

/** How many flows may stand in each other. */
export const mostDepth = 4

/** Puts a flow on top; false when it is not there or the stack is full. */
export function enterFlow(
  turn: DialogTurn,
  name: string,
  how: Frame['how'],
  given: Memory = {},
  brings: string[] = [],
): boolean {
  const flow = turn.book.flows.get(name) ?? (how === 'run' ? keptFlow(turn, name) : undefined)
  const first = flow?.steps[0]
  if (!flow || !first || turn.position.frames.length >= mostDepth) return false
  turn.position.frames.push({
    flow: name,
    hash: flow.hash,
    step: first.id,
    shape: shapeOf(flow, first),
    checkpoint: null,
    began: turn.now,
    how,
    memory: how === 'run' ? given : { ...knownAlready(turn, flow), ...given },
    tries: 0,
    visits: {},
    passed: [],
    did: [],
    answered: [],
    settled: null,
    brings,
    resume: null,
  })
  return true
}

/** A flow that the live version has no more: who is in an older one may still need to run it. Newest first. */
function keptFlow({ book }: DialogTurn, name: string): Flow | undefined {
  return [...book.versions.values()].find((flow) => flow.name === name)
}

/** Values of the same name and kind from flows below and before: nobody is asked twice in one conversation. */
function knownAlready(turn: DialogTurn, flow: Flow): Memory {
  const { frames, known } = turn.position
  const memory: Memory = {}
  for (const [name, { early, kind }] of flow.remembers) {
    if (!early) continue
    const below = frames.findLast(
      (frame) =>
        flowOf(turn, frame)?.remembers.get(name)?.kind === kind && !isEmpty(frame.memory[name]),
    )
    const value = below?.memory[name] ?? known[name]
    if (!isEmpty(value)) memory[name] = value
  }
  return memory
}

/** Takes the finished flow off. Answers what was below it, or null. */
export function leaveFlow(turn: DialogTurn): { done: Frame; below: Frame } | null {
  const done = turn.position.frames.pop()
  if (!done) return null
  keepKnown(turn, done)
  const below = topFrame(turn)
  if (!below) return null
  if (done.how === 'run') {
    for (const name of done.brings) {
      if (!isEmpty(done.memory[name])) below.memory[name] = done.memory[name]
    }
    below.answered.push(below.step)
  }
  return { done, below }
}

export function leaveAllFlows(turn: DialogTurn): void {
  for (const frame of turn.position.frames) keepKnown(turn, frame)
  turn.position.frames.length = 0
}

function keepKnown(turn: DialogTurn, frame: Frame): void {
  for (const [name, { early }] of flowOf(turn, frame)?.remembers ?? []) {
    if (early && !isEmpty(frame.memory[name])) turn.position.known[name] = frame.memory[name]
  }
}
