import { type Emotion, emotions, type Kind } from '../conversation/index.ts'
import type { Opinion } from './model/judge.ts'
import { headAt } from './model/shape.ts'
import type { Situation } from './model/situations.ts'

/** The main feeling: of a calm message a glad one or none, of a grave matter one that people have in it. */
export function emotionOf(
  worst: Opinion,
  { level, kind }: Situation,
  opinions: readonly Opinion[],
): Emotion {
  const allowed = level === 'none' ? calmEmotions : ((kind && emotionsIn[kind]) ?? upsetEmotions)
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

/** Nineteen in twenty lines of the corpus and more have one of these, whatever a single message sounds like. */
const emotionsIn: Readonly<Record<Kind, readonly Emotion[]>> = {
  self_harm: ['sadness', 'fear', 'overwhelm', 'grief'],
  abuse: ['fear', 'sadness'],
  medical: ['fear', 'overwhelm'],
  harm_to_others: ['anger', 'fear'],
  child_safety: ['fear', 'sadness', 'anger'],
  bereavement: ['grief', 'anger'],
  financial_hardship: ['fear', 'sadness', 'overwhelm', 'anger'],
  discrimination: ['anger', 'sadness', 'frustration', 'disappointment'],
  complaint_legal: ['anger', 'frustration', 'disappointment'],
}

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
