import type { DialogBook } from '../book.ts'
import type { Sample } from '../steps/index.ts'
import type { Pretended } from './conversation-test.ts'
import { explore, type Way } from './explore.ts'

/** A conversation that nobody had to write: some way into a flow, and then something awkward. */
export interface FreeTest {
  readonly name: string
  readonly flow: string
  readonly means: string
  readonly pretend: Readonly<Record<string, Pretended>>
  readonly lines: readonly Line[]
  /** Said by the customer on the way and private: must never be read back. */
  readonly private: readonly string[]
}

/** What the customer does; `means` is the intent that it is to be read as. */
export type Line = (Sample & { readonly means?: string }) | 'silence'

/** What people do besides answering. All of it must get a reply, and nothing may be read back or go round in circles. */
const awkward: readonly { readonly name: string; readonly line: Line }[] = [
  { name: 'silence', line: 'silence' },
  { name: 'nonsense', line: typed('asdf ghjk') },
  { name: 'not having it', line: typed("I don't have it") },
  { name: 'swearing', line: typed('this is a bloody joke') },
  { name: 'a card number', line: typed('4111 1111 1111 1111') },
  {
    name: 'a wall of text',
    line: typed('and then they said it would come and it did not '.repeat(30)),
  },
  { name: 'only emoji', line: typed('😡😡😡') },
  { name: 'going back', line: typed('go back') },
  { name: 'asking why', line: typed('why do you need that?') },
  { name: 'asking again', line: typed('repeat that') },
  { name: 'starting again', line: typed('start again') },
  { name: 'leaving', line: typed('never mind') },
  { name: 'a person, please', line: typed('can I talk to a human') },
  { name: 'despair', line: typed("I'm in tears here, I can't cope with this any more") },
]

export function freeTests(book: DialogBook, flow: string, now: number): FreeTest[] {
  const means = book.flows.get(flow)?.startsWhen[0]
  if (means === undefined) return []
  const ways = explore(book, flow, now)
  const tests: FreeTest[] = []
  const places = new Set<string>()
  for (const way of coveringWays(ways)) {
    tests.push(freeTest(book, flow, means, way, way.lines.at(-1)?.text ?? 'the opening', []))
  }
  for (const way of ways) {
    const place = questionPlace(way)
    if (place === null || places.has(place)) continue
    places.add(place)
    for (const { name, line } of [...awkward, ...digressions(book, way)]) {
      tests.push(freeTest(book, flow, means, way, `${place}, then ${name}`, [line]))
    }
  }
  return tests
}

/** A question of another flow that may be answered in the middle of this one. */
function digressions(book: DialogBook, { move }: Way): { name: string; line: Line }[] {
  const running = new Set(move.position?.frames.map(({ flow }) => flow))
  const other = [...book.flows.values()].find(
    ({ name, interrupts, startsWhen }) => interrupts && startsWhen[0] && !running.has(name),
  )
  const means = other?.startsWhen[0]
  return means ? [{ name: 'another question', line: { ...typed('quick question?'), means } }] : []
}

/** Long ways first: each goes through something that no other one did. */
function coveringWays(ways: readonly Way[]): Way[] {
  const seen = new Set<string>()
  return ways
    .toSorted((a, b) => b.trace.length - a.trace.length)
    .filter(({ trace }) => {
      const before = seen.size
      for (const { flow, step, route } of trace) seen.add(`${flow}/${step}/${route}`)
      return seen.size > before
    })
}

function questionPlace({ move }: Way): string | null {
  const frame = move.position?.frames.at(-1)
  if (!frame || move.ended || move.position?.waiting.for !== 'answer') return null
  return `${frame.flow}/${frame.step}`
}

function freeTest(
  book: DialogBook,
  flow: string,
  means: string,
  way: Way,
  name: string,
  more: readonly Line[],
): FreeTest {
  return {
    name: `${flow}: ${name}`,
    flow,
    means,
    pretend: way.pretend,
    lines: [...way.lines, ...more],
    private: privateExamples(book, way),
  }
}

function privateExamples(book: DialogBook, way: Way): string[] {
  const flows = new Set(way.trace.map(({ flow }) => flow))
  return [...flows].flatMap((name) =>
    [...(book.flows.get(name)?.remembers.values() ?? [])].flatMap(({ private: hidden, example }) =>
      hidden && example !== null ? [example] : [],
    ),
  )
}

function typed(text: string): Sample {
  return { text, tapped: false }
}
