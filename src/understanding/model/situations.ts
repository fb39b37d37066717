import type { Kind, Level } from '../../conversation/index.ts'

/** A level and a kind that can stand together: what a message is about is decided as one. */
export interface Situation {
  readonly level: Level
  readonly kind: Kind | null
}

/** All that there are, by the table of levels and kinds in `README.md`. */
export const situations: readonly Situation[] = [
  { level: 'none', kind: null },
  { level: 'mild', kind: null },
  { level: 'moderate', kind: null },
  { level: 'severe', kind: null },
  { level: 'severe', kind: 'self_harm' },
  { level: 'crisis', kind: 'self_harm' },
  { level: 'severe', kind: 'abuse' },
  { level: 'crisis', kind: 'abuse' },
  { level: 'severe', kind: 'medical' },
  { level: 'crisis', kind: 'medical' },
  { level: 'crisis', kind: 'harm_to_others' },
  { level: 'crisis', kind: 'child_safety' },
  { level: 'moderate', kind: 'bereavement' },
  { level: 'severe', kind: 'bereavement' },
  { level: 'moderate', kind: 'financial_hardship' },
  { level: 'severe', kind: 'financial_hardship' },
  { level: 'moderate', kind: 'discrimination' },
  { level: 'severe', kind: 'discrimination' },
  { level: 'moderate', kind: 'complaint_legal' },
]
