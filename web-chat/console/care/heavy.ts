import type { LogEvent } from '../protocol.ts'

/** Whether an agent sat through severe distress or a crisis: then a pause is due. Counted for nobody. */
export function wasHeavy(events: readonly LogEvent[]): boolean {
  return events.some(
    (event) =>
      event.type === 'message-read' &&
      (event.reading.level === 'severe' || event.reading.level === 'crisis'),
  )
}
