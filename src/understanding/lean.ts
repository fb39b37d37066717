import { type Emotion, emotions, rank } from '../conversation/index.ts'
import type { Sign } from './grammar/grammar.ts'
import { heatOf, type Opinion } from './model/model.ts'
import { headAt } from './model/shape.ts'
import type { Spoken } from './text/words.ts'

/**
 * Words that name a feeling lean the network's opinion towards it: it has learnt from a few thousand lines, and there are
 * more ways to be cross than it has met. The weights were found on lines it never learnt from.
 */
export function lean(
  opinion: Opinion,
  signs: readonly Sign[],
  loud: boolean,
  asks: boolean,
  spoken: Spoken,
): Opinion {
  const { from, to } = opinion.part
  const here = signs.filter(({ last, first }) => last >= from && first < to)
  const own = here.filter((sign) => !isMoodOfOthers(sign, spoken))
  const push = pushOf(own, loud, asks, own.length < here.length)
  if (!push) return opinion
  const answers = opinion.answers.slice()
  bias(answers, headAt.level, push.level)
  bias(
    answers,
    headAt.emotion,
    emotions.map((emotion) => (push.emotions.has(emotion) ? push.named : 0)),
  )
  return { ...opinion, answers, heat: heatOf(answers) }
}

export function asksForSomething({ line }: Spoken): boolean {
  return asking.test(line)
}

const asking =
  / (?:\? |please |can you |could you |can i |could i |i need |i would like |i want to |how (?:do|can|much|long|many) |where |when |what |do you )/

interface Push {
  readonly level: readonly number[]
  readonly emotions: ReadonlySet<Emotion>
  readonly named: number
}

function pushOf(
  here: readonly Sign[],
  loud: boolean,
  asks: boolean,
  ofOthers: boolean,
): Push | null {
  const feelings = here.filter(isFeeling)
  const meant = feelings.filter(({ scope }) => scope === 'meant')
  const felt = meant
    .filter(({ tells, reason }) => tells.level !== 'none' && !weak.has(reason))
    .filter(isNotSoftened)
  const sarcastic = felt.some(({ reason }) => reason === 'plainly sarcastic')
  const glad = sarcastic
    ? []
    : meant.filter((sign) => sign.tells.level === 'none' && !(asks && isBareThanks(sign)))
  const denied =
    feelings.some(({ tells, scope }) => scope === 'negated' && tells.level !== 'none') ||
    here.some(
      ({ reason }) => reason === 'says they are not in danger' || reason === 'denies a feeling',
    )
  const trouble = here.some(({ reason }) => weak.has(reason))
  if (isOver(here, felt)) return { level: relieved, emotions: named(glad), named: 0.8 }
  if (sarcastic) return { level: mocking, emotions: named(felt), named: 2 }
  if (felt.length > 0) {
    const strongest = Math.max(...felt.map(({ tells }) => rank(tells.level)))
    const share = glad.length > 0 ? 0.5 : 1
    return {
      level: (towards[strongest] ?? []).map((value) => value * share),
      emotions: named(felt),
      named: 1.2 * share,
    }
  }
  if (
    here.some(({ tells, scope }) => tells.type === 'repeat-contact' && scope === 'meant') &&
    glad.length === 0
  )
    return { level: again, emotions: new Set<Emotion>(['frustration']), named: 1.5 }
  if (loud && trouble)
    return { level: shouting, emotions: new Set<Emotion>(['anger', 'frustration']), named: 1.5 }
  if (
    felt.length === 0 &&
    !trouble &&
    glad.length === 0 &&
    here.some(({ tells }) => tells.type === 'wants-person' || tells.type === 'refuses-person')
  )
    return { level: wishing, emotions: new Set<Emotion>(['neutral']), named: 0.8 }
  if (denied || (ofOthers && felt.length === 0))
    return { level: denying, emotions: named(glad), named: 0.6 }
  if (glad.length > 0) return { level: calm, emotions: named(glad), named: trouble ? 0.4 : 1.2 }
  return null
}

/** That a neighbour is furious says nothing about the customer; a child's tears do. */
function isMoodOfOthers({ tells, first }: Sign, { words }: Spoken): boolean {
  if (
    tells.type !== 'feeling' ||
    tells.level === 'none' ||
    tells.emotion === 'sadness' ||
    tells.emotion === 'fear'
  )
    return false
  const before = words
    .slice(Math.max(0, first - 6), first + 1)
    .map(({ text }) => text)
    .join(' ')
  return (
    /\b(?:he|she|they|my (?:\w+ )?\w+|his \w+|her \w+|customers?|neighbours?) (?:is|was|are|were|gets|got|seems|looks|feels|felt|sounds|became) (?:\w+ ){0,2}\w+$/.test(
      before,
    ) &&
    !/\b(?:i|we|me|my (?:order|bill|account|experience|stay|patience))\b (?:\w+ )?(?:is|was|am|are)/.test(
      before,
    )
  )
}

interface Feeling extends Sign {
  readonly tells: Extract<Sign['tells'], { type: 'feeling' }>
}

function isFeeling(sign: Sign): sign is Feeling {
  return sign.tells.type === 'feeling'
}

/** "A little sad" is not also "sad". */
function isNotSoftened(sign: Feeling, _: number, all: readonly Feeling[]): boolean {
  if (rank(sign.tells.level) < 2) return true
  return !all.some(
    ({ tells, first, last }) => tells.level === 'mild' && first < sign.first && last >= sign.last,
  )
}

/** "Thanks" that closes a request is manners. */
function isBareThanks({ reason, first, last }: Sign): boolean {
  return reason === 'grateful' && last - first < 2
}

/** Relief that comes after the feeling, or a feeling that is told as gone. */
function isOver(here: readonly Sign[], felt: readonly Sign[]): boolean {
  const relief = here.findLast(({ tells, scope }) => tells.type === 'relief' && scope !== 'negated')
  if (!relief) return false
  return (
    felt.every(({ first }) => first < relief.last) &&
    !here.some(({ tells, first }) => tells.type === 'bot-failed' && first > relief.last)
  )
}

function named(feelings: readonly Feeling[]): ReadonlySet<Emotion> {
  return new Set(feelings.map(({ tells }) => tells.emotion))
}

/** Signs of trouble rather than of a feeling about it. */
const weak = new Set(['something went wrong', 'it weighs on their life'])
const calm = [1.2, 0, -0.4, -0.6, -0.6]
const wishing = [0.8, 0, -0.4, -0.5, 0]
const denying = [2.2, 0.2, -0.8, -1, -0.3]
const again = [-2, 0.2, 0.8, -0.3, -0.5]
const relieved = [1.8, 0.4, -0.6, -1, -0.5]
const shouting = [-2.5, 0.3, 0.8, 0, 0]
const mocking = [-4, 0.6, 0.8, 0, -0.5]
const towards: readonly (readonly number[])[] = [
  [],
  [-1.4, 0.4, 0, 0, 0],
  [-2.6, -0.9, 0.7, 0, 0],
  [-3, -2, -0.8, 1, 0],
]

/** Adds to the logarithms of probabilities that sum to one, and makes them sum to one again. */
function bias(answers: Float32Array, at: number, push: readonly number[]): void {
  let sum = 0
  for (const [place, add] of push.entries()) {
    answers[at + place] = (answers[at + place] ?? 0) * Math.exp(add)
    sum += answers[at + place] ?? 0
  }
  for (const place of push.keys())
    answers[at + place] = (answers[at + place] ?? 0) / Math.max(sum, 1e-9)
}
