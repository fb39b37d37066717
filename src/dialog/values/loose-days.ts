import { addDays, type Day, dayOf, daysIn, weekdayOf, written } from './days.ts'

const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const weekday =
  '(sun(?:day)?|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thur?s?(?:day)?|fri(?:day)?|sat(?:urday)?)'
const months = '(?:of\\s+)?(?:this|next|last|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)'
const aWeekOn = new RegExp(`\\b(?:a )?week (?:on|from) ${weekday}\\b|\\b${weekday} week\\b`, 'gi')
const nextWeek = new RegExp(`\\bnext week(?: on)? ${weekday}\\b|\\b${weekday} next week\\b`, 'gi')
const bareDay = new RegExp(
  `\\bthe (\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s+(?:${months}|one|option|item|time))`,
  'gi',
)
const onlyDay = /^\s*(\d{1,2}(?:st|nd|rd|th))\s*[.!?]?\s*$/i
const continental = /\b(\d{1,2})\.(\d{1,2})\.(?!\d)/g

/** Days that people name and calendars do not know, written out: “the 3rd”, “Tuesday week”, “a fortnight ago”. */
export function looseDaysWritten(
  text: string,
  today: string,
  towards: 'past' | 'future' | null,
): string {
  const now = dayOf(today)
  return text
    .replaceAll(/\b(?:2moro|tomoz|tmrw|tmr)\b/gi, 'tomorrow')
    .replaceAll(/\b(?:a )?fortnight\b/gi, '2 weeks')
    .replaceAll(/\b(?:the )?day after (?:tomorrow|tmw)\b/gi, `on ${written(addDays(now, 2))}`)
    .replaceAll(new RegExp(`\\b${weekday} (?:just )?gone\\b`, 'gi'), 'last $1')
    .replaceAll(/\b(?:christmas|xmas) eve\b/gi, '24 December')
    .replaceAll(/\b(?:christmas|xmas)(?: day)?\b/gi, '25 December')
    .replace(onlyDay, 'the $1')
    .replaceAll(continental, '$1/$2')
    .replaceAll(aWeekOn, (_, a: string | undefined, b: string | undefined) =>
      written(addDays(now, daysUntil(now, a ?? b ?? '') + 7)),
    )
    .replaceAll(nextWeek, (_, a: string | undefined, b: string | undefined) => {
      const monday = addDays(now, ((8 - weekdayOf(now)) % 7 || 7) as number)
      return written(addDays(monday, (indexOf(a ?? b ?? '') + 6) % 7))
    })
    .replaceAll(bareDay, (whole: string, day: string) => {
      const found = nearest(now, Number(day), towards)
      return found ? `on ${written(found)}` : whole
    })
}

/** From tomorrow on: “Tuesday week” said on a Tuesday is a week from today. */
function daysUntil(now: Day, name: string): number {
  return (indexOf(name) - weekdayOf(now) + 7) % 7
}

function indexOf(name: string): number {
  return weekdays.findIndex((each) => each.startsWith(name.toLowerCase().slice(0, 3)))
}

/** The day of the month that is meant: to come, gone by, or simply the nearest. */
function nearest(now: Day, day: number, towards: 'past' | 'future' | null): Day | null {
  const candidates = [-2, -1, 0, 1, 2].flatMap((step): Day[] => {
    const month = now.month + step
    const there = { year: now.year + Math.floor((month - 1) / 12), month: ((month + 11) % 12) + 1 }
    return day >= 1 && day <= daysIn(there) ? [{ ...there, day }] : []
  })
  const away = (other: Day) => other.year * 372 + other.month * 31 + other.day
  const fitting = candidates.filter((each) => {
    if (towards === 'future') return away(each) >= away(now)
    return towards === 'past' ? away(each) <= away(now) : true
  })
  const [best] = fitting.toSorted(
    (a, b) => Math.abs(away(a) - away(now)) - Math.abs(away(b) - away(now)),
  )
  return best ?? null
}
