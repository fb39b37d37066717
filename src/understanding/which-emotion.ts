import { type Emotion, emotions, type Level } from '../conversation/index.ts'
import type { Opinion } from './model/judge.ts'
import { headAt } from './model/shape.ts'

/** The main feeling; a calm message has a glad one or none. */
export function emotionOf(worst: Opinion, level: Level, opinions: readonly Opinion[]): Emotion {
  const allowed = level === 'none' ? calmEmotions : upsetEmotions
  const source = level === 'none' ? opinions.reduce((a, b) => (glad(b) > glad(a) ? b : a)) : worst
  const share = (emotion: Emotion) =>
    source.answers[headAt.emotion + emotions.indexOf(emotion)] ?? 0
  let found: Emotion = level === 'none' ? 'neutral' : 'frustration'
  let most = -1
  for (const emotion of allowed) {
    const likely = share(emotion) * (emotion === 'neutral' ? neutralCounts : 1)
    if (likely > most) {
      most = likely
      found = emotion
    }
  }
  return found
}

/** Most of what was taught is neutral, so that little gladness tells as much; found on lines that training kept apart. */
const neutralCounts = 0.7

const calmEmotions: readonly Emotion[] = ['joy', 'gratitude', 'neutral']
const upsetEmotions: readonly Emotion[] = emotions.filter(
  (emotion) => !calmEmotions.includes(emotion),
)

/** Joy or thanks, and hardly anything else: whatever it was, it is over. */
export function isGlad(opinions: readonly Opinion[]): boolean {
  return opinions.some((opinion) => glad(opinion) > 0.6)
}

function glad({ answers }: Opinion): number {
  return (
    (answers[headAt.emotion + emotions.indexOf('joy')] ?? 0) +
    (answers[headAt.emotion + emotions.indexOf('gratitude')] ?? 0)
  )
}

/** Only those worth showing. */
export function emotionsOf({ answers }: Opinion): Partial<Record<Emotion, number>> {
  return Object.fromEntries(
    emotions
      .map(
        (emotion, place) =>
          [emotion, Math.round((answers[headAt.emotion + place] ?? 0) * 1000) / 1000] as const,
      )
      .filter(([, likely]) => likely >= 0.05),
  )
}
