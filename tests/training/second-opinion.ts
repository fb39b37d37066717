import { kinds, levels } from '../../src/conversation/index.ts'
import {
  alike,
  createLinear,
  createModel,
  linearOutputs,
  type Model,
  packLinear,
  unpackLinear,
  unpackWeights,
} from '../../src/understanding/training.ts'
import { isDev, type Line } from './corpus.ts'
import { type LinearLesson, learnLinear } from './learn-linear.ts'
import { createListener, type Listener } from './listener.ts'

const calm = Float32Array.from([1, 0, 0, 0, 0, 1, ...kinds.map(() => 0), 0, 0])

export interface SecondLessons {
  readonly lines: readonly Line[]
  readonly tasks: readonly string[]
  /** The packed network, which finds the part of a long message that is meant. */
  readonly network: Uint8Array
  readonly rounds: number
  readonly rate: number
  readonly say: (line: string) => void
}

/** Rebuilds the second opinion; the same data give the same bytes. */
export function trainSecondOpinion(given: SecondLessons): Uint8Array {
  const weights = unpackWeights(given.network)
  const network = createModel(weights)
  const listener = createListener(weights.words)
  const lessons = [
    ...given.lines
      .filter((line) => !isDev(line))
      .flatMap((line) => lessonsOf(line, network, listener)),
    ...given.tasks.map((text) => lesson(wordsOf(text, listener), calm, 0.3)),
  ]
  const packed = packLinear(learnLinear(lessons, given.rounds, 7, given.rate))
  given.say(`${lessons.length} lessons, ${linearOutputs} answers, ${packed.length} bytes`)
  given.say(report(packed, given.lines.filter(isDev), listener))
  return packed
}

/** Of a long message in trouble only the part that the network finds worst is told to be so; the rest is calm. */
function lessonsOf(line: Line, network: Model, listener: Listener): LinearLesson[] {
  const isLast = line.messages.length === 1 || line.level === 'none' || line.level === 'mild'
  if (!isLast && !/^(human_request|sarcasm|emotion|repeat)/.test(line.file)) return []
  const { marked, parts } = listener.mark(line.messages.at(-1) ?? '')
  const opinions = network.judge(marked, parts)
  const worst = opinions.reduce((a, b) => (b.heat > a.heat ? b : a), opinions[0] ?? { heat: 0 })
  return opinions.map((opinion) => {
    const words = opinion.part.texts
    if (line.level === 'none') return lesson(words, wantedOf(line), 1 / opinions.length)
    return opinion === worst ? lesson(words, wantedOf(line), 1) : lesson(words, calm, 0.3)
  })
}

function wordsOf(text: string, listener: Listener): string[] {
  return listener.mark(text).marked.spoken.words.map((word) => alike(word.text))
}

function lesson(words: readonly string[], wanted: Float32Array, weight: number): LinearLesson {
  return { words, wanted, weight }
}

function wantedOf(line: Line): Float32Array {
  const level = spread(levels, line.level, line.alsoLevel)
  const kind = spread(
    ['none', ...kinds],
    line.kind ?? 'none',
    line.alsoKind.map((other) => other ?? 'none'),
  )
  return Float32Array.from([
    ...level,
    ...kind,
    Number(line.wantsPerson),
    Number(line.repeatContact),
  ])
}

function spread(names: readonly string[], first: string, others: readonly string[]): number[] {
  const rest = others.filter((other) => other !== first)
  return names.map((name) =>
    name === first ? (rest.length === 0 ? 1 : 0.75) : rest.includes(name) ? 0.25 / rest.length : 0,
  )
}

function report(packed: Uint8Array, dev: readonly Line[], listener: Listener): string {
  const linear = createLinear(unpackLinear(packed))
  let level = 0
  let kind = 0
  for (const line of dev) {
    const answers = linear.judge(wordsOf(line.messages.at(-1) ?? '', listener))
    const best = (values: Float32Array) => values.indexOf(Math.max(...values))
    if ([line.level, ...line.alsoLevel].includes(levels[best(answers.level)] ?? 'none')) level++
    const read = best(answers.kind) === 0 ? null : (kinds[best(answers.kind) - 1] ?? null)
    if ([line.kind, ...line.alsoKind].includes(read)) kind++
  }
  const share = (right: number) => ((100 * right) / dev.length).toFixed(1)
  return `of ${dev.length} unseen lines level ${share(level)} %, kind ${share(kind)} %`
}
