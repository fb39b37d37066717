import type { Draft } from './draft.ts'

/** Small talk that needs its own answer. Frames of the role `manner` name them: `manner.thanks`. */
export const manners = [
  'automated',
  'wait',
  'not_quite',
  'no_thanks',
  'thanks',
  'bye',
  'ok',
  'help',
  'greeting',
] as const
export type Manner = (typeof manners)[number]

/** The small talk that this message is, when it is nothing else. */
export function wholeManner({ hits }: Draft): Manner | null {
  return manners.find((manner) => hits.some(({ frame }) => frame.id === `manner.${manner}`)) ?? null
}
