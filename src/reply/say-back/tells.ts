import type { Hit } from './find-frames.ts'

interface Heeded {
  readonly hits: readonly Hit[]
}

/** True when a frame of this name fits the message, whether or not it may be said back. */
export function tells({ hits }: Heeded, id: string): boolean {
  return hits.some(({ frame }) => frame.id === id)
}
