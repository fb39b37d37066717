import type { Draft } from './draft.ts'

/** Small talk that needs its own answer. Frames of the role `manner` name them: `manner.thanks`. */
export const manners = [
  'low',
  'bot_insult',
  'automated',
  'wait',
  'not_quite',
  'no_thanks',
  'leave_it',
  'bye',
  'no_help',
  'thanks',
  'how_are_you',
  'joke',
  'wishes',
  'help',
  'ok',
  'greeting',
  'passive',
  'insult',
] as const
export type Manner = (typeof manners)[number]

/** These count although something else was said too. */
const anywhere: ReadonlySet<string> = new Set(['manner.automated'])

/** The small talk that this message is, when every sentence of it is small talk. */
export function wholeManner({ hits, heard }: Draft): Manner | null {
  const own = hits.filter(({ frame }) => frame.role === 'manner')
  const covered = new Set(own.map(({ sentence }) => sentence))
  const whole = covered.size === heard.sentences.length
  return (
    manners.find((manner) =>
      own.some(({ frame: { id } }) => id === `manner.${manner}` && (whole || anywhere.has(id))),
    ) ?? null
  )
}
