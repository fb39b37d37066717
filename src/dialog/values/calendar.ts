import { en, type ParsedResult } from 'chrono-node'
import { clockWordsAsDigits } from './clock-words.ts'
import { numberOf } from './days.ts'
import { looseDaysWritten } from './loose-days.ts'
import type { Remembered } from './value-kind.ts'

export interface Moment {
  readonly date: string | null
  readonly time: string | null
  readonly start: number
  readonly end: number
}

/**
 * Reads “last Tuesday” or “the 3rd at half two” as of `now` (epoch milliseconds) in a zone; day before month. Two days
 * with an “or” between them are none. An hour without am or pm is taken as one when shops are open.
 */
export function readMoment(
  text: string,
  now: number,
  zone: string,
  towards: Remembered['towards'],
): Moment | null {
  const spoken = clockWordsAsDigits(looseDaysWritten(text, today(now, zone), towards))
  const reference = { instant: instantOf(now), timezone: minutesFromUtc(now, zone) }
  const all = en.GB.parse(spoken, reference, { forwardDate: towards === 'future' })
  const [found, other] = all
  if (!found || (other && /\bor\b/i.test(spoken) && dayIn(found) !== dayIn(other))) return null
  return {
    date: dateIn(found, now, zone, towards),
    time: timeIn(found, zone),
    start: found.index,
    end: Math.min(text.length, found.index + found.text.length),
  }
}

/** A month or a year alone is no day. */
function dateIn(
  found: ParsedResult,
  now: number,
  zone: string,
  towards: Remembered['towards'],
): string | null {
  const { start } = found
  if (!start.isCertain('day') && !start.isCertain('weekday')) return null
  const date = dayIn(found)
  return towards === 'past' && !start.isCertain('year') ? yearBefore(date, today(now, zone)) : date
}

function dayIn({ start }: ParsedResult): string {
  return `${start.get('year')}-${two(start.get('month'))}-${two(start.get('day'))}`
}

function timeIn(found: ParsedResult, zone: string): string | null {
  const { start } = found
  if (!start.isCertain('hour')) return null
  // Counted hours may cross the change of the clocks: the instant is right, its hour in today's offset is not.
  if (found.tags().has('result/relativeDateAndTime')) return clockAt(start.date().getTime(), zone)
  const hour = start.get('hour') ?? 0
  const early = hour >= 1 && hour < 7 && !start.isCertain('meridiem') && !/\b0\d:/.test(found.text)
  return `${two(early ? hour + 12 : hour)}:${two(start.get('minute'))}`
}

/** The date of `now` in a zone, as YYYY-MM-DD. */
export function today(now: number, zone: string): string {
  const part = partsAt(now, zone)
  return `${part.year}-${part.month}-${part.day}`
}

function clockAt(now: number, zone: string): string {
  const { hour, minute } = partsAt(now, zone)
  return `${hour}:${minute}`
}

function yearBefore(date: string, today: string): string {
  return date > today ? `${Number(date.slice(0, 4)) - 1}${date.slice(4)}` : date
}

const formats = new Map<string, Intl.DateTimeFormat>()

function partsAt(now: number, zone: string): Record<string, string> {
  let format = formats.get(zone)
  if (!format) {
    const digits = '2-digit'
    const hourCycle = 'h23'
    format = new Intl.DateTimeFormat('en-CA', {
      ...{ timeZone: zone, year: 'numeric', month: digits, day: digits },
      ...{ hour: digits, minute: digits, hourCycle },
    })
    formats.set(zone, format)
  }
  return Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]))
}

function minutesFromUtc(now: number, zone: string): number {
  const { year, month, day, hour, minute } = partsAt(now, zone)
  const days = numberOf({ year: Number(year), month: Number(month), day: Number(day) })
  return days * 1440 + Number(hour) * 60 + Number(minute) - Math.floor(now / 60_000)
}

function instantOf(now: number) {
  // biome-ignore lint/style/noRestrictedGlobals: chrono wants a Date; made from the given time, it reads no clock.
  return new Date(now)
}

function two(number: number | null): string {
  return String(number ?? 0).padStart(2, '0')
}
