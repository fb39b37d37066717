import type { Found, Listening } from './value-kind.ts'

/** A value that the reading of the message already names, for instance one that is sealed in its text. */
export function reported(heard: Listening, kind: string): Found | null {
  const value = heard.values.find((candidate) => candidate.kind === kind)
  return value ? { value: value.value, start: value.start, end: value.end, sure: true } : null
}
