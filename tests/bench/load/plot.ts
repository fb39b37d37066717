import { percentiles } from './jobs.ts'
import type { Measures, Size } from './measure.ts'
import type { Kind } from './servers.ts'

const width = 640
const height = 360
const margin = 56
const colours: Record<Kind, string> = { ws: '#8a8f98', 'socket.io': '#3b73b9', heed: '#c2570c' }
const names: Record<Kind, string> = { ws: 'raw ws', 'socket.io': 'raw Socket.IO', heed: 'Heed' }

/** Send to answer by percentile, one line for each server, on a logarithmic axis of milliseconds. */
export function plotOf(rounds: Readonly<Record<Kind, readonly Measures[]>>, size: Size): string {
  const kinds = Object.keys(names) as Kind[]
  const curves = kinds.map((kind) => ({
    kind,
    values: percentiles.map((each) => median(rounds[kind], each)),
  }))
  const top = 10 ** Math.ceil(Math.log10(Math.max(1, ...curves.flatMap(({ values }) => values))))
  const bottom = 0.1
  const x = (place: number) => margin + (place * (width - 2 * margin)) / (percentiles.length - 1)
  const y = (ms: number) => {
    const share = Math.log10(Math.max(ms, bottom) / bottom) / Math.log10(top / bottom)
    return height - margin - share * (height - 2 * margin)
  }
  const decades = Array.from(
    { length: Math.log10(top / bottom) + 1 },
    (_, place) => bottom * 10 ** place,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img">`,
    `<title>Send to answer at ${size.rate} messages a second over ${size.connections} connections</title>`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    ...decades.map(
      (ms) =>
        `<path d="M${margin} ${y(ms)}H${width - margin}" stroke="#ddd"/><text x="${margin - 6}" y="${y(ms) + 4}" text-anchor="end">${Number(ms.toPrecision(1))} ms</text>`,
    ),
    ...percentiles.map(
      (each, place) =>
        `<text x="${x(place)}" y="${height - margin + 18}" text-anchor="middle">${each === '100' ? 'worst' : `p${each}`}</text>`,
    ),
    ...curves.map(
      ({ kind, values }, place) =>
        `<polyline fill="none" stroke="${colours[kind]}" stroke-width="2" points="${values.map((ms, at) => `${x(at)},${y(ms)}`).join(' ')}"/>` +
        `<text x="${margin + 8}" y="${margin - 24 + 16 * place}" fill="${colours[kind]}">${names[kind]}</text>`,
    ),
    '</svg>',
    '',
  ].join('\n')
}

function median(measures: readonly Measures[], percentile: string): number {
  const values = measures.map(({ steady }) => steady.latency[percentile] ?? 0)
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
