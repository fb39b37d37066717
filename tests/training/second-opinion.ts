import { emotions } from '../../src/conversation/index.ts'
import {
  createLinear,
  createModel,
  headAt,
  type LinearWeights,
  linearHeads,
  linearOutputs,
  type Pool,
  packSecondOpinion,
  pooled,
  seenOf,
  unpackWeights,
  worstPart,
} from '../../src/understanding/training.ts'
import { foldOf, isDev, type Line } from './corpus.ts'
import { chooseTerms, type LinearLesson, learnLinear } from './learn-linear.ts'
import { type Heard, learnPool } from './learn-pool.ts'
import { lessonOfTrouble, situationOf } from './lessons.ts'
import { createListener, type Listener } from './listener.ts'

export interface SecondLessons {
  readonly lines: readonly Line[]
  readonly tasks: readonly string[]
  /** Everyday trouble, with no danger in it. */
  readonly troubles: readonly string[]
  /** The packed network. */
  readonly network: Uint8Array
  /** Packed networks, each of which was taught the lines of all folds but its own. */
  readonly folds: readonly Uint8Array[]
  readonly terms: number
  readonly turns: number
  readonly say: (line: string) => void
}

/** Rebuilds the second opinion, and how far to believe it; the same data give the same bytes. */
export function trainSecondOpinion(given: SecondLessons): Uint8Array {
  const { words, signs } = unpackWeights(given.network)
  const listener = createListener(words)
  const own = given.lines
    .filter((line) => !isDev(line) && isTold(line))
    .map((line) => ({ ...lessonOf(line, listener), line }))
  const troubles = troubling(given.troubles, given.network, listener)
  const lessons: Taught[] = [
    ...own,
    ...troubles,
    ...given.tasks.map((text) => ({ ...seenIn(text, listener), wanted: calm, weight: 0.3 })),
  ]
  const terms = chooseTerms(lessons, signs.length, given.terms, given.turns)
  given.say(`${lessons.length} lessons, ${terms.keys.length} terms`)
  const learn = (some: readonly LinearLesson[]) =>
    learnLinear(some, terms, signs.length, given.turns)
  const linear = learn(lessons)
  const heard = given.folds.flatMap((network, fold) =>
    hear(
      own.filter(({ line }) => foldOf(line) === fold && line.messages.length === 1),
      learn(lessons.filter(({ line }) => !line || foldOf(line) !== fold)),
      network,
      listener,
    ),
  )
  const pool = learnPool(heard)
  given.say(report('lines of the other folds', heard, pool))
  const dev = given.lines
    .filter((line) => isDev(line) && line.messages.length === 1)
    .map((line) => ({ ...lessonOf(line, listener), line }))
  given.say(report('lines kept back', hear(dev, linear, given.network, listener), pool))
  return packSecondOpinion({ linear, pool })
}

interface Taught extends LinearLesson {
  readonly text: string
  readonly line?: Line
}

/** Conversations teach only where their last message alone bears the label. */
function isTold({ messages, file, level, kind }: Line): boolean {
  if (messages.length === 1) return true
  if (/^(deescalation|slow_build_multi)$/.test(file) && level !== 'none') return false
  return kind === null && level !== 'severe' && level !== 'crisis'
}

function seenIn(text: string, listener: Listener): Pick<Taught, 'text' | 'seen'> {
  const { marked } = listener.mark(text)
  const whole = { from: 0, to: marked.spoken.words.length }
  return { text, seen: seenOf(marked, whole, listener.vocabulary) }
}

function lessonOf(line: Line, listener: Listener): Taught {
  return { ...seenIn(line.messages.at(-1) ?? '', listener), wanted: wantedOf(line), weight: 1 }
}

/** What both say of lines that neither was taught. */
function hear(
  lessons: readonly Taught[],
  weights: LinearWeights,
  network: Uint8Array,
  listener: Listener,
): Heard[] {
  const linear = createLinear(weights, (word) => listener.vocabulary.places.has(word))
  const model = createModel(unpackWeights(network))
  return lessons.map(({ text, seen, wanted }) => {
    const { marked, parts } = listener.mark(text)
    const heard = worstPart(model.judge(marked, parts))
    return { network: heard.answers, linear: linear.judge(seen), wanted }
  })
}

/**
 * Nobody has labelled them but for this: no danger, and nothing that brings a person. How upset, and what is felt, the
 * network says.
 */
function troubling(texts: readonly string[], network: Uint8Array, listener: Listener): Taught[] {
  const model = createModel(unpackWeights(network))
  return texts.map((text) => {
    const { marked, parts } = listener.mark(text)
    const { answers } = worstPart(model.judge(marked, parts))
    const wanted = new Float32Array(linearOutputs)
    wanted.set(lessonOfTrouble(answers).situation?.wanted ?? [])
    for (let place = 0; place < emotions.length; place++)
      wanted[linearHeads.emotion.at + place] = answers[headAt.emotion + place] ?? 0
    wanted[linearHeads.wantsPerson.at] = Number((answers[headAt['wants-person']] ?? 0) > 0.5)
    wanted[linearHeads.repeatContact.at] = Number((answers[headAt['repeat-contact']] ?? 0) > 0.5)
    return { ...seenIn(text, listener), wanted, weight: 1 }
  })
}

/** The situation as it is named first: what else would be right only blurs the border between the two. */
function wantedOf(line: Line): Float32Array {
  const wanted = new Float32Array(linearOutputs)
  wanted[situationOf(line)] = 1
  const also = line.alsoEmotion.filter((other) => other !== line.emotion)
  for (const other of also)
    wanted[linearHeads.emotion.at + emotions.indexOf(other)] = 0.3 / also.length
  wanted[linearHeads.emotion.at + emotions.indexOf(line.emotion)] = also.length > 0 ? 0.7 : 1
  wanted[linearHeads.wantsPerson.at] = Number(line.wantsPerson)
  wanted[linearHeads.repeatContact.at] = Number(line.repeatContact)
  return wanted
}

const calm = new Float32Array(linearOutputs)
calm[0] = 1
calm[linearHeads.emotion.at + emotions.indexOf('neutral')] = 1

function report(name: string, heard: readonly Heard[], pool: Pool): string {
  const right = heard.filter(({ network, linear, wanted }) => {
    const { situation } = pooled(pool, network, linear)
    return wanted[situation.indexOf(Math.max(...situation))] === 1
  })
  return `${name}: ${((100 * right.length) / heard.length).toFixed(1)} % of ${heard.length} put where they were put by hand`
}
