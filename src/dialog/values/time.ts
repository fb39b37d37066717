import { readMoment } from './calendar.ts'
import type { ValueKind } from './value-kind.ts'

/** Kept as HH:MM on the 24-hour clock. */
export const time: ValueKind = {
  name: 'time',
  find(heard, { towards }) {
    const moment = readMoment(heard.text, heard.now, heard.zone, towards)
    return moment?.time
      ? { value: moment.time, start: moment.start, end: moment.end, sure: true }
      : null
  },
}
