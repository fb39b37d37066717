import type { Report } from '../../../src/understanding/index.ts'
import type { Speed } from './speed.ts'

/** What was measured of one package; null what was skipped or what it does not do. */
export interface Column {
  readonly name: string
  readonly report: Report | null
  readonly d10: { readonly averagePrecision: number; readonly f1: number } | null
  readonly macro: { readonly grouped: number; readonly ekman: number } | null
  readonly short: Speed
  readonly long: Speed
  /** Milliseconds; null when the limit was reached. */
  readonly worst: number | null
  /** Bytes and milliseconds. */
  readonly weights: { readonly size: number; readonly load: number } | null
  /** Megabytes after a tenth and after all of the new words. */
  readonly memory: readonly [number, number] | null
}

/** Seconds after which a package is no longer waited for. */
export const patience = 20

export function tableOf(columns: readonly Column[]): string {
  const row = (what: string, cell: (column: Column) => string) =>
    `| ${[what, ...columns.map(cell)].join(' | ')} |`
  return [
    row('', ({ name }) => name),
    row('---', () => '---'),
    row('functional sample, whole cases right', ({ report }) =>
      report ? share(report.cases) : '–',
    ),
    row('of its crises escalated', ({ report }) => (report ? share(report.crisesEscalated) : '–')),
    row('of its ordinary messages escalated', ({ report }) =>
      report ? share(report.ordinaryEscalated) : '–',
    ),
    row('GoEmotions dev, distress: average precision / F1', ({ d10 }) =>
      d10 ? `${points(d10.averagePrecision)} / ${points(d10.f1)}` : '–',
    ),
    row('GoEmotions dev, macro-F1 grouped / Ekman', ({ macro }) =>
      macro ? `${points(macro.grouped)} / ${points(macro.ekman)}` : '–',
    ),
    row('20 words, µs p50 / p99', ({ short }) => micro(short)),
    row('200 words, µs p50 / p99', ({ long }) => micro(long)),
    row('worst 8,000 characters, ms', ({ worst }) =>
      worst === null ? `> ${patience * 1000}` : worst.toFixed(0),
    ),
    row('weights, MB / start, ms', ({ weights }) =>
      weights ? `${(weights.size / 1e6).toFixed(2)} / ${weights.load.toFixed(0)}` : '–',
    ),
    row('memory after 100,000 / 1,000,000 new words, MB', ({ memory }) =>
      memory ? memory.map((megabytes) => megabytes.toFixed(0)).join(' / ') : '–',
    ),
  ].join('\n')
}

function share({ right, of }: { right: number; of: number }): string {
  return of === 0 ? '–' : `${((100 * right) / of).toFixed(0)} %`
}

function points(value: number): string {
  return value.toFixed(3).replace(/^0/, '')
}

function micro({ p50, p99 }: Speed): string {
  return `${p50.toFixed(0)} / ${p99.toFixed(0)}`
}
