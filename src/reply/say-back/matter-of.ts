import type { Draft } from '../wording/draft.ts'
import type { Hit } from './find-frames.ts'

/** What a message is mainly about: the most telling frame that knows a way on. Null when nothing tells of trouble. */
export function matterOf({ open }: Pick<Draft, 'open'>): Hit | null {
  const [top] = open
    .filter(
      ({ frame }) => frame.step !== null && (frame.role === 'problem' || frame.role === 'matter'),
    )
    .sort((a, b) => weightOf(b) - weightOf(a) || a.sentence - b.sentence)
  return top ?? null
}

// How somebody is, or that it has gone on for long, matters less than what happened.
function weightOf({ frame }: Hit): number {
  return frame.step === 'what_first' || frame.step === 'general' ? frame.weight - 4 : frame.weight
}
