import { calibrate } from './calibrate.ts'
import { type Cut, countFeatures } from './features.ts'
import type { Background, IntentExamples, IntentModel } from './intent-model.ts'
import type { Plane } from './plane.ts'
import { learnPlanes } from './planes.ts'
import { rowsOf } from './rows.ts'
import { weighingOf } from './weigh.ts'

export interface TrainingOptions {
  readonly cut: Cut
  readonly rarityPower: number
  readonly seed: number
  /** The share of the examples that must stay in scope. */
  readonly keep: number
}

/** Found on held-out tenths of Banking77 and on CLINC150's validation part: `npm run bench -- intents`. */
export const usualTraining: TrainingOptions = {
  cut: {
    wordGrams: 2,
    shortestPiece: 2,
    longestPiece: 4,
    wordWeight: 0.4,
    pairWeight: 0.6,
    pieceWeight: 1,
    meaningWeight: 0.7,
  },
  rarityPower: 1,
  seed: 1,
  keep: 0.95,
}

/**
 * Learns to tell intents apart, from their examples and their names, and what is none of them.
 * @throws RangeError when no intent has an example.
 */
export function trainIntents(
  intents: readonly IntentExamples[],
  { known, outOfScope }: Background,
  options: Partial<TrainingOptions> = {},
): IntentModel {
  const told = { ...usualTraining, ...options }
  const used = intents.filter(({ examples }) => examples.length > 0)
  if (used.length === 0) throw new RangeError('No intent has an example.')
  const said = [
    ...used.flatMap(({ examples }, intent) => examples.map((text) => ({ text, intent }))),
    ...outOfScope.map((text) => ({ text, intent: -1 })),
  ]
  const names = used.map(({ name }, intent) => ({ text: inWords(name), intent }))
  const counted = [...said, ...names].map(({ text }) => countFeatures(text, told.cut, known))
  const weighing = weighingOf(counted, known, told)
  const lesson = {
    rows: rowsOf(counted, weighing),
    intentOf: Int32Array.from([...said, ...names], ({ intent }) => intent),
    intents: used.length,
    width: weighing.rarity.length,
  }
  const planes = learnPlanes(lesson, told.seed)
  return {
    names: used.map(({ name }) => name),
    ...weighing,
    ...sideBySide(planes, lesson.width),
    ...calibrate({ planes, lesson, counted, weighing, said: said.length }, told),
  }
}

/** "card_arrival" says in two words what twenty examples say in twenty sentences. */
function inWords(name: string): string {
  return name.replaceAll(/[_\W]+/g, ' ')
}

/** All intents' weights of one column together, since a message is scored for all of them at once. */
function sideBySide(planes: readonly Plane[], width: number) {
  const weights = new Float32Array(width * planes.length)
  planes.forEach((plane, intent) => {
    for (let column = 0; column < width; column++) {
      weights[column * planes.length + intent] = plane.weights[column] ?? 0
    }
  })
  return { weights, offsets: Float32Array.from(planes, ({ offset }) => offset) }
}
