import type { DialogBook } from './book.ts'
import { isEmpty } from './condition/index.ts'
import { readable } from './fill-in.ts'
import { type Flow, stepAt } from './flow.ts'
import { type Frame, isPosition } from './position.ts'

export interface FactsSoFar {
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  /** Names that were asked for and never answered. */
  readonly gaps: readonly string[]
  /** Back-end calls and how they came back. */
  readonly tried: readonly string[]
}

const mostFacts = 12
const outcomes = { ok: 'done', not_found: 'nothing found', failed: 'did not work' } as const

/** What the flows of a conversation know, for the person who takes over. Private values are named, never shown. */
export function factsSoFar(book: DialogBook, position: unknown): FactsSoFar {
  const frames = isPosition(position) ? position.frames : []
  const facts = new Map<string, string>()
  const gaps = new Set<string>()
  const tried: string[] = []
  for (const frame of frames) {
    const flow = book.versions.get(frame.hash) ?? book.flows.get(frame.flow)
    if (!flow) continue
    for (const [name, value] of known(book, flow, frame)) facts.set(name, value)
    for (const gap of missing(flow, frame)) gaps.add(gap)
    for (const { action, result } of frame.did) {
      tried.push(`${book.actions.get(action)?.title ?? action}: ${outcomes[result]}`)
    }
  }
  return {
    facts: [...facts].slice(0, mostFacts).map(([name, value]) => ({ name, value })),
    gaps: [...gaps],
    tried,
  }
}

function known(book: DialogBook, flow: Flow, frame: Frame): [string, string][] {
  const secret = privateOutputs(book, frame)
  return Object.entries(frame.memory).flatMap(([name, value]): [string, string][] => {
    if (name === 'failure') return []
    if (flow.remembers.get(name)?.private) return [[words(name), book.house.hidden]]
    const text = readable(value)
    if (text !== '') return [[words(name), text]]
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
    return Object.entries(value).flatMap(([part, inner]): [string, string][] =>
      readable(inner) === '' || secret.has(part)
        ? []
        : [[`${words(name)} ${words(part)}`, readable(inner)]],
    )
  })
}

function privateOutputs(book: DialogBook, frame: Frame): Set<string> {
  const outputs = frame.did.flatMap(({ action }) =>
    Object.entries(book.actions.get(action)?.outputs ?? {}),
  )
  return new Set(outputs.flatMap(([name, field]) => (field.private ? [name] : [])))
}

function missing(flow: Flow, frame: Frame): string[] {
  const asked = Object.keys(frame.visits).flatMap((id) => stepAt(flow, id)?.question?.fills ?? [])
  return asked.filter((name) => isEmpty(frame.memory[name])).map(words)
}

function words(name: string): string {
  return name.replaceAll('_', ' ')
}
