import { readMoment } from './calendar.ts'
import type { ValueKind } from './value-kind.ts'

/** Kept as YYYY-MM-DD. */
export const date: ValueKind = {
  name: 'date',
  find(heard, { towards }) {
    const moment = readMoment(heard.text, heard.now, heard.zone, towards)
    return moment?.date
      ? { value: moment.date, start: moment.start, end: moment.end, sure: true }
      : null
  },
}
