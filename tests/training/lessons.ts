import { abouts, emotions, kinds, levels, styles } from '../../src/conversation/index.ts'
import type { Line } from './corpus.ts'
import type { Lesson } from './learner.ts'
import type { Comment } from './others-data.ts'

/** What a line of the corpus teaches. */
export function lessonOf(line: Line): Lesson {
  const kindNames = ['none', ...kinds]
  return {
    level: { wanted: spread(levels, line.level, line.alsoLevel), weight: 1 },
    kind: {
      wanted: spread(
        kindNames,
        line.kind ?? 'none',
        line.alsoKind.map((kind) => kind ?? 'none'),
      ),
      weight: 1,
    },
    emotion: { wanted: spread(emotions, line.emotion, line.alsoEmotion), weight: 0.7 },
    'wants-person': { wanted: [Number(line.wantsPerson)], weight: 1 },
    'repeat-contact': { wanted: [Number(line.repeatContact)], weight: 0.7 },
    sarcasm: { wanted: [Number(line.sarcasm)], weight: 0.4 },
    style: { wanted: spread(styles, line.style, []), weight: 0.3 },
    about: { wanted: spread(abouts, line.about, []), weight: 0.3 },
  }
}

export function lessonOfComment({ labels }: Comment): Lesson {
  return {
    goemotions: {
      wanted: Array.from({ length: 28 }, (_, label) => Number(labels.includes(label))),
      weight: 0.5,
    },
  }
}

/** An everyday request: calm, and about nothing grave. */
export const lessonOfTask: Lesson = {
  level: { wanted: levels.map((level) => Number(level === 'none')), weight: 0.4 },
  kind: { wanted: [1, ...kinds.map(() => 0)], weight: 0.4 },
  emotion: { wanted: emotions.map((emotion) => Number(emotion === 'neutral')), weight: 0.25 },
  'wants-person': { wanted: [0], weight: 0.3 },
  'repeat-contact': { wanted: [0], weight: 0.2 },
}

/** Most of the weight on the first answer, the rest shared by the others that are right too. */
function spread(names: readonly string[], first: string, others: readonly string[]): number[] {
  const rest = others.filter((other) => other !== first)
  const main = rest.length === 0 ? 1 : 0.7
  return names.map((name) => (name === first ? main : rest.includes(name) ? 0.3 / rest.length : 0))
}
