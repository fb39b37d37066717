import type { Emotion, Level, LogEvent } from '../protocol.ts'

/** A customer's message in the course of their feeling. */
export interface FeelingPoint {
  readonly seq: number
  readonly at: number
  readonly level: Level
  readonly emotion: Emotion
  readonly text: string
}

/** The customer's messages that have been read, in order. */
export function feelingPoints(events: readonly LogEvent[]): FeelingPoint[] {
  const said = new Map<number, { at: number; text: string }>()
  const points: FeelingPoint[] = []
  for (const event of events) {
    if (event.type === 'customer-said') said.set(event.seq, event)
    if (event.type !== 'message-read') continue
    const message = said.get(event.message)
    if (!message) continue
    const { level, emotion } = event.reading
    points.push({ seq: event.message, at: message.at, text: message.text, level, emotion })
  }
  return points
}

/** At most `most` points: long conversations keep the worst of each stretch, so that no peak is lost. */
export function thinned(points: readonly FeelingPoint[], most: number): FeelingPoint[] {
  if (points.length <= most) return [...points]
  const stretch = points.length / most
  return Array.from({ length: most }, (_, index) => {
    const part = points.slice(Math.floor(index * stretch), Math.floor((index + 1) * stretch))
    return part.reduce((worst, point) =>
      height[point.level] > height[worst.level] ? point : worst,
    )
  })
}

/** How high a level stands in the picture, 0 to 4. Only for drawing; people read its word. */
export const height: Readonly<Record<Level, number>> = {
  none: 0,
  mild: 1,
  moderate: 2,
  severe: 3,
  crisis: 4,
}
