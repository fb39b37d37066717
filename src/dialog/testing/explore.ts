import type { ActionOutcome, RoadTaken } from '../../conversation/index.ts'
import type { DialogBook } from '../book.ts'
import { stepAt } from '../flow.ts'
import type { DialogHeard, DialogMove } from '../move.ts'
import type { DialogPosition } from '../position.ts'
import { runDialog } from '../run-dialog.ts'
import type { Sample } from '../steps/index.ts'
import type { PretendedOutcome } from './conversation-test.ts'

/** One way through a flow: what the customer says and how the back-ends answer. */
export interface Way {
  readonly lines: readonly Sample[]
  readonly pretend: Readonly<Record<string, PretendedOutcome[]>>
  readonly trace: readonly RoadTaken[]
  /** Where it stopped: at an end, with a person, or at a question still open. */
  readonly move: DialogMove
}

const mostStates = 4000
const nonsense: Sample = { text: '???', tapped: false }

/** Every state that a flow can get into by answers, shrugs and back-end outcomes, each by one way. */
export function explore(book: DialogBook, flow: string, now: number): Way[] {
  const { startsWhen, onlyInterrupts, onlyAbout } = book.flows.get(flow) ?? nothing
  const [intent] = startsWhen
  if (intent === undefined || onlyInterrupts) return []
  const text = book.house.subjects[onlyAbout ?? '']?.means[0] ?? 'hello'
  const opening: Sample = { text, tapped: false }
  const first = runDialog(book, null, heard(opening, now, intent), 'explore')
  const open: Way[] = [{ lines: [opening], pretend: {}, trace: first.trace, move: first }]
  const seen = new Set<string>()
  const ways: Way[] = []
  for (let way = open.shift(); way && seen.size < mostStates; way = open.shift()) {
    const state = stateOf(way)
    if (seen.has(state)) continue
    seen.add(state)
    ways.push(way)
    open.push(...onwards(book, way, now))
  }
  return ways
}

const nothing = { startsWhen: [], onlyInterrupts: false, onlyAbout: null }

function heard({ text, tapped }: Sample, now: number, intent: string | null = null): DialogHeard {
  return {
    kind: 'message',
    text,
    choice: tapped ? text : null,
    intent: intent === null ? null : { name: intent, confidence: 1 },
    values: [],
    emotion: 'neutral',
    level: 'none',
    language: 'en',
    now,
    zone: 'UTC',
  }
}

/** What tells two states apart: the places, what is known, and how the question stands. */
function stateOf({ move: { position, ended, trace } }: Way): string {
  if (!position || ended) return JSON.stringify(trace)
  return JSON.stringify([
    trace,
    position.frames.map(({ flow, step, memory, tries }) => [flow, step, memory, tries]),
    position.waiting.for,
  ])
}

function onwards(book: DialogBook, way: Way, now: number): Way[] {
  const { position, ended } = way.move
  if (!position || ended) return []
  if (position.waiting.for === 'action') return afterAction(book, way, position, now)
  return samplesAt(book, position).map((sample) => {
    const move = runDialog(book, position, heard(sample, now), 'explore')
    return { ...way, lines: [...way.lines, sample], trace: [...way.trace, ...move.trace], move }
  })
}

function samplesAt(book: DialogBook, position: DialogPosition): Sample[] {
  const frame = position.frames.at(-1)
  const flow = frame && book.flows.get(frame.flow)
  const question = flow && stepAt(flow, frame.step)?.question
  if (!question) return []
  const remembered = question.fills === null ? undefined : flow.remembers.get(question.fills)
  return [...question.samples(remembered, book.house), nonsense]
}

function afterAction(book: DialogBook, way: Way, position: DialogPosition, now: number): Way[] {
  const call = way.move.actions.at(-1)
  if (!call) return []
  return outcomesOf(book, call.action).map((outcome) => {
    const move = runDialog(
      book,
      position,
      { kind: 'action', key: call.key, outcome, now, zone: 'UTC' },
      'explore',
    )
    return {
      lines: way.lines,
      pretend: {
        ...way.pretend,
        [call.action]: [...(way.pretend[call.action] ?? []), pretendedOf(outcome)],
      },
      trace: [...way.trace, ...move.trace],
      move,
    }
  })
}

function outcomesOf(book: DialogBook, action: string): ActionOutcome[] {
  const examples = book.actions.get(action)?.examples ?? []
  const different = new Map(examples.map(({ gives }) => [JSON.stringify(gives), gives]))
  return [
    ...[...different.values()].map((value) => ({ result: 'ok', value }) as const),
    { result: 'not_found' },
    { result: 'failed', reason: 'timeout' },
  ]
}

function pretendedOf(outcome: ActionOutcome): PretendedOutcome {
  if (outcome.result !== 'ok') return outcome.result
  const { value } = outcome
  return typeof value === 'object' && value !== null ? { ...value } : 'ok'
}
