/** The words that every room shares. Their meaning stands in `src/understanding/README.md`. */

export const levels = ['none', 'mild', 'moderate', 'severe', 'crisis'] as const
export type Level = (typeof levels)[number]

export const kinds = [
  'self_harm',
  'abuse',
  'medical',
  'harm_to_others',
  'child_safety',
  'bereavement',
  'financial_hardship',
  'discrimination',
  'complaint_legal',
] as const
export type Kind = (typeof kinds)[number]

/** What somebody does, to themselves or to others. */
export const harms: ReadonlySet<Kind> = new Set<Kind>([
  'self_harm',
  'abuse',
  'harm_to_others',
  'child_safety',
])

export const emotions = [
  'anger',
  'frustration',
  'sadness',
  'fear',
  'overwhelm',
  'disappointment',
  'grief',
  'confusion',
  'joy',
  'gratitude',
  'neutral',
] as const
export type Emotion = (typeof emotions)[number]

/** Feelings that ask for no comfort. */
export function isGlad(emotion: Emotion): emotion is 'joy' | 'gratitude' {
  return emotion === 'joy' || emotion === 'gratitude'
}

export const styles = ['plain', 'passive', 'aggressive', 'passive-aggressive'] as const
export type Style = (typeof styles)[number]

/** Whom a message is about: the writer now, somebody else, a case that is not real, a time gone by, or words of others. */
export const abouts = ['customer', 'other', 'hypothetical', 'past', 'quoted'] as const
export type About = (typeof abouts)[number]

/** A higher number is a worse level; `none` is 0. */
export function rank(level: Level): number {
  return levels.indexOf(level)
}

export function isAtLeast(level: Level, least: Level): boolean {
  return rank(level) >= rank(least)
}

export function worse(a: Level, b: Level): Level {
  return rank(a) >= rank(b) ? a : b
}

/** How a conversation stands: in crisis until a person clears it, and at most severe from then until the next reading. */
export function levelNow({ crisis, level }: { crisis: boolean; level: Level }): Level {
  if (crisis) return 'crisis'
  return level === 'crisis' ? 'severe' : level
}
