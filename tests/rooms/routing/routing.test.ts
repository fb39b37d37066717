import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  atWallClock,
  fallsBackAfter,
  fewestSamples,
  mayTake,
  opensAt,
  outOfQuietHours,
  service,
  usualWait,
  wallClock,
} from '../../../src/routing/index.ts'

const minute = 60_000
const zones = ['Europe/London', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC']
const anyTime = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2030, 0, 1) })
const anyZone = fc.constantFrom(...zones)
const shop = service.parse({
  hours: {
    monday: [
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '20:00' },
    ],
    friday: [{ from: '08:00', to: '20:00' }],
  },
  holidays: ['2026-12-25'],
  teams: { orders: {}, payments: { falls_back_to: ['orders'], after_minutes: 2 }, legal: {} },
})

describe('opening hours', () => {
  test.each([
    ['on Monday morning', '2026-11-23', '09:00', null],
    ['in the lunch break', '2026-11-23', '12:30', ['2026-11-23', '13:00']],
    ['on Monday night', '2026-11-23', '21:00', ['2026-11-27', '08:00']],
    ['before a holiday', '2026-12-24', '10:00', ['2026-12-28', '08:00']],
    ['on the day the clocks go forward', '2027-03-28', '00:30', ['2027-03-29', '08:00']],
  ] as const)('%s: %s %s', (_when, date, time, expected) => {
    const zone = 'Europe/London'
    const opens = opensAt(shop, atWallClock(date, time, zone), zone)
    const shown = opens === null ? null : wallClock(opens, zone)
    expect(shown && [shown.date, shown.time]).toEqual(expected)
  })

  test('that are nobody’s never open, and without any somebody may always be there', () => {
    expect(opensAt({ hours: {}, holidays: [] }, 0, 'UTC')).toBeNull()
    expect(opensAt({ hours: undefined, holidays: [] }, 0, 'UTC')).toBeNull()
  })

  test('are read off any clock and set on it again', () => {
    fc.assert(
      fc.property(anyTime, anyZone, (at, zone) => {
        const { date, time } = wallClock(at, zone)
        const again = wallClock(atWallClock(date, time, zone), zone)
        expect([again.date, again.time]).toEqual([date, time])
      }),
    )
  })
})

test('nobody is ever written to in quiet hours, nor much later than they end', () => {
  fc.assert(
    fc.property(anyTime, anyZone, (at, zone) => {
      const then = outOfQuietHours(at, shop, zone)
      const { time, weekday } = wallClock(then, zone)
      expect(then).toBeGreaterThanOrEqual(at - minute)
      expect(then - at).toBeLessThan(62 * 60 * minute)
      expect(weekday).not.toBe('sunday')
      expect(time >= '08:00' && time < '20:00').toBe(true)
    }),
  )
})

describe('who may take a conversation', () => {
  const waiting = {
    team: 'payments',
    skills: ['german'],
    since: 0,
    level: 'none',
    kind: null,
  } as const
  const may = (teams: string[], skills: string[], now: number) =>
    mayTake({ teams, skills }, waiting, now, shop)

  test('is at first who is in the team and has the skills, or takes everything', () => {
    expect(may(['payments'], ['german'], 0)).toBe(true)
    expect(may([], ['german'], 0)).toBe(true)
    expect(may(['payments'], [], 0)).toBe(false)
    expect(may(['orders'], ['german'], 0)).toBe(false)
  })

  test('is later the team without the skills, and those it falls back to, and nobody else', () => {
    const late = fallsBackAfter(waiting, shop)
    expect(late).toBe(2 * minute)
    expect(may(['payments'], [], late)).toBe(true)
    expect(may(['orders'], [], late)).toBe(true)
    expect(may(['legal'], ['german'], late)).toBe(false)
    expect(
      mayTake({ teams: ['legal'], skills: [] }, { ...waiting, team: 'orders' }, late * 2, shop),
    ).toBe(true)
  })

  test('in a crisis falls to others long before somebody should have spoken', () => {
    expect(fallsBackAfter({ ...waiting, level: 'crisis' }, shop)).toBe(minute / 2)
  })
})

describe('an honest wait', () => {
  test('is not told before there are twenty', () => {
    const waits = Array.from({ length: fewestSamples - 1 }, () => minute)
    expect(usualWait(waits)).toBeNull()
    expect(usualWait([...waits, minute])).toEqual({ from: 1, to: 1 })
  })

  test('holds for nine of ten', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(90 * minute), { minLength: 20, maxLength: 200 }), (waits) => {
        const told = usualWait(waits)
        const kept = waits.filter((wait) => wait <= (told?.to ?? 0) * minute).length
        expect(kept / waits.length).toBeGreaterThanOrEqual(0.9)
        expect(told?.from).toBeLessThanOrEqual(told?.to ?? 0)
      }),
    )
  })
})

describe('service in house.yaml', () => {
  test.each([
    [{ teams: { a: { falls_back_to: ['b'] } } }, 'There is no team “b”'],
    [{ rules: [{ kinds: ['abuse'], team: 'x' }] }, 'There is no team “x”'],
    [{ rules: [{ team: 'x' }] }, 'Say when'],
    [{ rules: [{ kinds: ['abuse'] }] }, 'Say who'],
    [{ hours: { monday: [{ from: '20:00', to: '08:00' }] } }, '“from” must come before “to”'],
    [{ hours: { monday: [{ from: '8', to: '20:00' }] } }, 'A time like'],
    [{ holidays: ['25.12.2026'] }, 'A day like'],
    [{ assignment: 'random' }, 'chosen'],
    [{ tems: {} }, 'tems'],
  ])('%j is wrong: %s', (wrong, words) => {
    expect(JSON.stringify(service.safeParse(wrong).error?.issues)).toContain(words)
  })
})
