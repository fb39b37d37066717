import type { Measures, Size } from './measure.ts'
import type { Kind } from './servers.ts'

type Rounds = Readonly<Record<Kind, readonly Measures[]>>

/** Median of all rounds, and from the lowest to the highest behind it. */
export function tableOf(rounds: Rounds, size: Size, machine: string): string {
  const row = (name: string, of: (measures: Measures) => number | null, digits = 0) =>
    `| ${name} | ${(['ws', 'socket.io', 'heed'] as const).map((kind) => spread(rounds[kind].map(of), digits)).join(' | ')} |`
  const share = rounds.heed.map((ours, round) => {
    const theirs = rounds['socket.io'][round]
    return theirs ? (100 * perSecond(ours.saturated)) / perSecond(theirs.saturated) : null
  })
  return [
    `Machine: ${machine}. ${rounds.heed.length} rounds on warm servers, median (lowest to highest).`,
    '',
    '| | raw ws echo | raw Socket.IO echo | Heed |',
    '|---|---|---|---|',
    row(
      `answered messages/s, ${size.connections} connections, each waits for its answer`,
      ({ saturated }) => perSecond(saturated),
    ),
    row(
      'CPU µs of the server per message',
      ({ saturated }) => (1e6 * saturated.cpu) / saturated.count,
    ),
    row(
      'the same until each has been shown, read and answered',
      ({ saturated }) => (1e6 * saturated.cpuInAll) / saturated.count,
    ),
    ...(['50', '99', '99.9'] as const).map((each) =>
      row(
        `send → answer p${each} in ms at ${size.rate}/s, from the scheduled time`,
        ({ steady }) => steady.latency[each] ?? null,
        1,
      ),
    ),
    row('refused of these', ({ steady, saturated }) => steady.refused + saturated.refused),
    row('event loop behind by p99, ms', ({ steady }) => steady.lagP99, 1),
    row('event loop behind at worst, ms', ({ steady }) => steady.lagMax, 1),
    row(
      'p99 with 20 consoles following the line',
      ({ watched }) => watched?.latency['99'] ?? null,
      1,
    ),
    row(
      `kB of memory per idle connection, ${size.held} held`,
      ({ bytesPerConnection }) => bytesPerConnection / 1000,
      1,
    ),
    row(
      `${size.held} lose their connection at once: all back and up to date after s`,
      ({ storm }) => storm.ms / 1000,
      1,
    ),
    row(
      'whole turns/s with reading and reply',
      ({ conversations }) => conversations && perSecond(conversations),
    ),
    row(
      'CPU s for 1,000 conversations of three turns',
      ({ conversations }) => conversations && (3_000 * conversations.cpu) / conversations.count,
      1,
    ),
    '',
    `Durably acknowledged messages as a share of raw Socket.IO echo: ${spread(share, 0)} %.`,
  ].join('\n')
}

function perSecond({ count, ms }: { count: number; ms: number }): number {
  return (count * 1000) / ms
}

function spread(values: readonly (number | null)[], digits: number): string {
  const known = values.flatMap((value) => value ?? []).toSorted((a, b) => a - b)
  const [lowest] = known
  const highest = known.at(-1)
  const median = known[Math.floor(known.length / 2)]
  if (lowest === undefined || highest === undefined || median === undefined) return '–'
  const text = (value: number) => value.toLocaleString('en', { maximumFractionDigits: digits })
  return known.length === 1 ? text(median) : `${text(median)} (${text(lowest)}–${text(highest)})`
}
