import { type OpeningHours, type Service, type Weekday, weekdays } from './service.ts'

const day = 86_400_000
const minute = 60_000

/** The hours of a team, or of the house. */
export function hoursOf({ teams, hours, holidays }: Service, team: string | null): OpeningHours {
  return { hours: teams[team ?? '']?.hours ?? hours, holidays }
}

/** Whether people are there by the site's clock. Without hours they are whenever somebody is signed in. */
export function isOpen(opening: OpeningHours, now: number, zone: string): boolean {
  if (!opening.hours) return true
  const { time } = wallClock(now, zone)
  return spansOn(opening, now, zone).some(({ from, to }) => from <= time && time < to)
}

/** When people are back, epoch milliseconds. Null when they should be here now, without hours, and when it is never open. */
export function opensAt(opening: OpeningHours, now: number, zone: string): number | null {
  if (isOpen(opening, now, zone)) return null
  for (let ahead = 0; ahead <= 60; ahead += 1) {
    const then = now + ahead * day
    const { time, date } = wallClock(then, zone)
    const next = spansOn(opening, then, zone)
      .map(({ from }) => from)
      .sort()
      .find((from) => ahead > 0 || from > time)
    if (next !== undefined) return atWallClock(date, next, zone)
  }
  return null
}

/** `at`, or the end of the quiet time that it falls into. */
export function outOfQuietHours(
  at: number,
  { follow_up: { quiet, not_on: notOn } }: Service,
  zone: string,
): number {
  let then = at
  for (let tries = 0; tries < 16; tries += 1) {
    const { date, time, weekday } = wallClock(then, zone)
    const overnight = quiet.from > quiet.to
    const isQuiet = overnight
      ? time >= quiet.from || time < quiet.to
      : time >= quiet.from && time < quiet.to
    if (notOn.includes(weekday) || (isQuiet && overnight && time >= quiet.from)) {
      then = atWallClock(wallClock(then + day, zone).date, overnight ? quiet.to : '00:00', zone)
    } else if (isQuiet) {
      then = atWallClock(date, quiet.to, zone)
    } else {
      return then
    }
  }
  return then
}

export interface WallClock {
  readonly date: string
  readonly time: string
  readonly weekday: Weekday
}

export function wallClock(at: number, zone: string): WallClock {
  const key = `${zone} ${Math.floor(at / minute)}`
  const before = shown.get(key)
  if (before) return before
  if (shown.size === mostShown) shown.clear()
  const now = readOff(at, zone)
  shown.set(key, now)
  return now
}

// Every customer who waits asks for the same few minutes: now, and when somebody is back.
const shown = new Map<string, WallClock>()
const mostShown = 1_000

function readOff(at: number, zone: string): WallClock {
  const parts = new Map(
    formatter(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  const weekday = weekdays.find((name) => name === part('weekday').toLowerCase())
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
    weekday: weekday ?? 'monday',
  }
}

/** The moment at which clocks in `zone` show this. In the hour that a change to summer time leaves out: the hour after. */
export function atWallClock(date: string, time: string, zone: string): number {
  const wanted = Date.parse(`${date}T${time === '24:00' ? '23:59' : time}:00Z`)
  let at = wanted
  for (let tries = 0; tries < 3; tries += 1) {
    const shown = wallClock(at, zone)
    const off = wanted - Date.parse(`${shown.date}T${shown.time}:00Z`)
    if (off === 0) break
    at += off
  }
  return at - (at % minute)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

// Making one takes longer than a thousand uses of it.
function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    weekday: 'long',
  })
  formatters.set(zone, made)
  return made
}

function spansOn({ hours, holidays }: OpeningHours, at: number, zone: string) {
  const { date, weekday } = wallClock(at, zone)
  return holidays.includes(date) ? [] : (hours?.[weekday] ?? [])
}
