import { en } from 'chrono-node'
import type { Remembered } from './value-kind.ts'

export interface Moment {
  readonly date: string | null
  readonly time: string | null
  readonly start: number
  readonly end: number
}

/** Reads “last Tuesday” or “the 3rd at half two” as of `now` (epoch milliseconds) in a zone; day before month. */
export function readMoment(
  text: string,
  now: number,
  zone: string,
  towards: Remembered['towards'],
): Moment | null {
  const spoken = clockWords(text)
  const reference = { instant: instantOf(now), timezone: minutesFromUtc(now, zone) }
  const [found] = en.GB.parse(spoken, reference, { forwardDate: towards === 'future' })
  if (!found) return null
  const { start } = found
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')]
  const hasDate = start.isCertain('day') || start.isCertain('weekday') || start.isCertain('month')
  const date = `${year}-${two(month)}-${two(day)}`
  return {
    date:
      hasDate || !start.isCertain('hour')
        ? towards === 'past'
          ? yearBefore(date, today(now, zone))
          : date
        : null,
    time: start.isCertain('hour') ? `${two(start.get('hour'))}:${two(start.get('minute'))}` : null,
    start: found.index,
    end: Math.min(text.length, found.index + found.text.length),
  }
}

/** The date of `now` in a zone, as YYYY-MM-DD. */
export function today(now: number, zone: string): string {
  const parts = dayFormat(zone).formatToParts(now)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

const hours = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** “Half two” and “quarter to nine” as digits; the same number of characters is not promised. */
function clockWords(text: string): string {
  const hour = `(${hours.join('|')}|1[0-2]|[1-9])`
  return text
    .replaceAll(
      new RegExp(`\\bhalf (?:past )?${hour}\\b`, 'gi'),
      (_, at: string) => `${hourOf(at)}:30`,
    )
    .replaceAll(
      new RegExp(`\\bquarter past ${hour}\\b`, 'gi'),
      (_, at: string) => `${hourOf(at)}:15`,
    )
    .replaceAll(
      new RegExp(`\\bquarter to ${hour}\\b`, 'gi'),
      (_, at: string) => `${((hourOf(at) + 10) % 12) + 1}:45`,
    )
}

function hourOf(word: string): number {
  const place = hours.indexOf(word.toLowerCase())
  return place >= 0 ? place + 1 : Number(word)
}

function yearBefore(date: string, today: string): string {
  return date > today ? `${Number(date.slice(0, 4)) - 1}${date.slice(4)}` : date
}

const dayFormats = new Map<string, Intl.DateTimeFormat>()

function dayFormat(zone: string): Intl.DateTimeFormat {
  let format = dayFormats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    dayFormats.set(zone, format)
  }
  return format
}

function minutesFromUtc(now: number, zone: string): number {
  const parts = dayFormat(zone).formatToParts(now)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0)
  const [year, month, day] = [part('year'), part('month'), part('day')]
  const local = daysBefore(year, month, day) * 1440 + part('hour') * 60 + part('minute')
  return local - Math.floor(now / 60_000)
}

/** Days from 1 January 1970 in the Gregorian calendar. */
function daysBefore(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  )
}

function instantOf(now: number) {
  // biome-ignore lint/style/noRestrictedGlobals: chrono wants a Date; made from the given time, it reads no clock.
  return new Date(now)
}

function two(number: number | null): string {
  return String(number ?? 0).padStart(2, '0')
}
