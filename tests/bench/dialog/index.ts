import { join } from 'node:path'
import { createHistogram, performance } from 'node:perf_hooks'
import { checkContent, type Texts, textsIn } from '../../../src/content/index.ts'
import { type DialogBook, type DialogPosition, runDialog } from '../../../src/dialog/index.ts'
import type { Bench } from '../bench.ts'

const root = join(import.meta.dirname, '../../..')
const folders = { dialogs: join(root, 'dialogs'), intents: join(root, 'intents') }
const now = Date.UTC(2026, 10, 23, 10)
const rounds = 4_000

/** What one customer does: the late order of the shipped flows, from the first word to the last. */
const chat = [
  { text: 'my parcel still has not come', intent: 'order-late' },
  { text: 'what time do you close?', intent: 'opening-hours' },
  { text: 'ab-123456' },
  { text: 'the second one' },
  { text: 'go on then' },
  { text: 'yes' },
]

export const dialog: Bench = {
  name: 'dialog',
  about: 'a turn of the flows without language work, and reading and checking a hundred flows',
  async run() {
    const { texts } = textsIn(folders)
    const hundred = hundredFlows(texts)
    report('all that is shipped, cold', 1, () => book(texts))
    report('read and check 100 flows', 1, () => book(hundred))
    report('the same after one save', 1, () => book(oneChanged(hundred)))
    const shop = book(texts)
    const histogram = createHistogram()
    for (let round = 0; round < rounds / 4; round += 1) talk(shop, null)
    report('a turn', rounds * movesOf(shop), () => {
      for (let round = 0; round < rounds; round += 1) talk(shop, histogram)
    })
    const us = (percent: number) => `${(histogram.percentile(percent) / 1_000).toFixed(0)} µs`
    console.log(`of ${histogram.count} turns: p50 ${us(50)}, p99 ${us(99)}`)
  },
}

function book(texts: Texts): DialogBook {
  const loaded = checkContent(texts)
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems[0]))
  return loaded.content.book
}

/** The shipped flows, and copies of the longest under other names until there are a hundred. */
function hundredFlows(texts: Texts): Texts {
  // Another text each, so that nothing is remembered from the shop itself.
  const all = new Map(
    [...texts].map(([name, text]) => [name, name.endsWith('.flow.yaml') ? `${text}\n` : text]),
  )
  const flow = texts.get('dialogs/late-order.flow.yaml') ?? ''
  const count = () => [...all.keys()].filter((name) => name.endsWith('.flow.yaml')).length
  for (let at = 0; count() < 100; at += 1) {
    const copy = flow
      .replace('flow: late-order', `flow: copy-${at}`)
      .replace('starts_when: [order-late]', 'starts_when: []')
    all.set(`dialogs/copy-${at}.flow.yaml`, copy)
  }
  return all
}

function oneChanged(texts: Texts): Texts {
  const name = 'dialogs/copy-0.flow.yaml'
  return new Map([...texts, [name, `${texts.get(name)}\n`]])
}

/** Time of the processor says what the program needs; time on the clock also what else the machine did. */
function report(what: string, times: number, work: () => void): void {
  const [from, before] = [performance.now(), process.cpuUsage()]
  work()
  const { user, system } = process.cpuUsage(before)
  const [cpu, clock] = [(user + system) / 1_000 / times, (performance.now() - from) / times]
  console.log(`${what.padEnd(26)} ${inWords(cpu)} of processor, ${inWords(clock)} on the clock`)
}

function inWords(ms: number): string {
  return ms < 1 ? `${(ms * 1_000).toFixed(0)} µs` : `${ms.toFixed(0)} ms`
}

function movesOf(shop: DialogBook): number {
  const histogram = createHistogram()
  talk(shop, histogram)
  return histogram.count
}

function talk(shop: DialogBook, histogram: ReturnType<typeof createHistogram> | null): void {
  let position: DialogPosition | null = null
  for (const { text, intent } of chat) {
    const heard = {
      kind: 'message',
      text,
      choice: null,
      intent: intent ? { name: intent, confidence: 0.9 } : null,
      values: [],
      emotion: 'neutral',
      level: 'none',
      language: 'en',
      now,
      zone: 'Europe/London',
    } as const
    position = turn(shop, position, heard, histogram)
  }
}

/** One message and what its back-end answers; each run of the engine is measured. */
function turn(
  shop: DialogBook,
  position: DialogPosition | null,
  heard: Parameters<typeof runDialog>[2],
  histogram: ReturnType<typeof createHistogram> | null,
): DialogPosition | null {
  const from = process.hrtime.bigint()
  const move = runDialog(shop, position, heard, 'bench')
  histogram?.record(process.hrtime.bigint() - from)
  const [call] = move.actions
  if (!call) return move.position
  const value = shop.actions.get(call.action)?.examples[0]?.gives
  const outcome = { result: 'ok', value } as const
  const answered = { kind: 'action', key: call.key, outcome, now, zone: 'Europe/London' } as const
  return turn(shop, move.position, answered, histogram)
}
