import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createUnderstanding } from '../../src/understanding/index.ts'
import { createModel, headAt, unpackWeights } from '../../src/understanding/training.ts'
import { createListener } from '../training/listener.ts'
import { readGoEmotions } from '../training/others-data.ts'

/**
 * GoEmotions dev part: distress (D10), grouped and Ekman macro-F1, and false alarms on calm requests that training never saw.
 * Thresholds are chosen on one half of the part and reported on the other, both ways round.
 */
const { values } = parseArgs({
  options: {
    goemotions: { type: 'string' },
    tasks: { type: 'string' },
    weights: {
      type: 'string',
      default: join(import.meta.dirname, '../../src/understanding/weights.bin'),
    },
  },
})
if (!values.goemotions) {
  console.error('Say where the data is: --goemotions DIR [--tasks DIR]')
  process.exit(1)
}
const names =
  'admiration amusement anger annoyance approval caring confusion curiosity desire disappointment disapproval disgust embarrassment excitement fear gratitude grief joy love nervousness optimism pride realization relief remorse sadness surprise neutral'.split(
    ' ',
  )
const distress = [
  'anger',
  'annoyance',
  'disappointment',
  'disgust',
  'embarrassment',
  'fear',
  'grief',
  'nervousness',
  'remorse',
  'sadness',
]
const positive = [
  'admiration',
  'amusement',
  'approval',
  'caring',
  'desire',
  'excitement',
  'gratitude',
  'joy',
  'love',
  'optimism',
  'pride',
  'relief',
]
const ekman = {
  anger: ['anger', 'annoyance', 'disapproval'],
  disgust: ['disgust'],
  fear: ['fear', 'nervousness'],
  joy: positive,
  sadness: ['sadness', 'disappointment', 'embarrassment', 'grief', 'remorse'],
  surprise: ['surprise', 'realization', 'confusion', 'curiosity'],
  neutral: ['neutral'],
}
const grouped = {
  positive,
  negative: [
    'anger',
    'annoyance',
    'disappointment',
    'disapproval',
    'disgust',
    'embarrassment',
    'fear',
    'grief',
    'nervousness',
    'remorse',
    'sadness',
  ],
  ambiguous: ekman.surprise,
  neutral: ['neutral'],
}

const packed = readFileSync(values.weights)
const weights = unpackWeights(packed)
const model = createModel(weights)
const listener = createListener(weights.words)
const rows = readGoEmotions(values.goemotions, 'dev').map(({ text, labels }) => {
  const { marked, parts } = listener.mark(text)
  const opinions = model.judge(marked, parts)
  const likely = (label: number) =>
    Math.max(...opinions.map(({ answers }) => answers[headAt.goemotions + label] ?? 0))
  return {
    labels: labels.map((label) => names[label] ?? ''),
    likely: names.map((_, label) => likely(label)),
  }
})

const d10 = scored(distress)
console.log(
  `D10 average precision ${averagePrecision(d10).toFixed(3)}, F1 ${halves(d10).toFixed(3)}`,
)
console.log(
  `grouped macro-F1 ${macro(grouped).toFixed(3)}, Ekman macro-F1 ${macro(ekman).toFixed(3)}`,
)
if (values.tasks) falseAlarms(values.tasks)

interface Scored {
  readonly score: number
  readonly right: boolean
}

/** The chance that one of the labels applies, taken as if they were independent. */
function scored(labels: readonly string[]): Scored[] {
  const places = labels.map((label) => names.indexOf(label))
  return rows.map((row) => ({
    score: 1 - places.reduce((rest, place) => rest * (1 - (row.likely[place] ?? 0)), 1),
    right: row.labels.some((label) => labels.includes(label)),
  }))
}

function averagePrecision(all: readonly Scored[]): number {
  const sorted = [...all].sort((a, b) => b.score - a.score)
  let right = 0
  let sum = 0
  for (const [place, one] of sorted.entries()) {
    if (!one.right) continue
    right++
    sum += right / (place + 1)
  }
  return sum / Math.max(right, 1)
}

function macro(groups: Record<string, readonly string[]>): number {
  const all = Object.values(groups)
  return all.reduce((sum, labels) => sum + halves(scored(labels)), 0) / all.length
}

/** F1 over both halves, each judged with the threshold that was best on the other. */
function halves(all: readonly Scored[]): number {
  const parts = [
    all.filter((_, place) => place % 2 === 0),
    all.filter((_, place) => place % 2 === 1),
  ] as const
  const counts = [
    count(parts[0], bestThreshold(parts[1])),
    count(parts[1], bestThreshold(parts[0])),
  ]
  return f1(
    counts.reduce((a, b) => ({
      hit: a.hit + b.hit,
      said: a.said + b.said,
      there: a.there + b.there,
    })),
  )
}

function bestThreshold(all: readonly Scored[]): number {
  let best = 0.5
  let most = -1
  for (let threshold = 0.02; threshold < 0.98; threshold += 0.01) {
    const value = f1(count(all, threshold))
    if (value > most) {
      most = value
      best = threshold
    }
  }
  return best
}

function count(
  all: readonly Scored[],
  threshold: number,
): { hit: number; said: number; there: number } {
  const said = all.filter(({ score }) => score >= threshold)
  return {
    hit: said.filter(({ right }) => right).length,
    said: said.length,
    there: all.filter(({ right }) => right).length,
  }
}

function f1({ hit, said, there }: { hit: number; said: number; there: number }): number {
  return (2 * hit) / Math.max(said + there, 1)
}

/** CLINC150's validation part, which training never touches. */
function falseAlarms(folder: string): void {
  // The published file; its shape is given in its paper.
  const parts = JSON.parse(
    readFileSync(join(folder, 'clinc150', 'train-val.json'), 'utf8'),
  ) as Record<string, [string, string][]>
  const understanding = createUnderstanding({ weights: packed })
  const texts = (parts.val ?? [])
    .filter(([, intent]) => intent !== 'report_fraud')
    .map(([text]) => text)
  const readings = texts.map((text) =>
    understanding.read({ text, message: 0, before: [], asked: null, cleared: 0 }),
  )
  const escalated = readings.filter(({ escalate }) => escalate)
  console.log(
    `calm requests escalated ${escalated.length} of ${texts.length} (${((100 * escalated.length) / texts.length).toFixed(2)} %), called crisis ${readings.filter(({ level }) => level === 'crisis').length}, at least moderate ${readings.filter(({ level }) => level !== 'none' && level !== 'mild').length}`,
  )
  for (const [place, { escalate, level, kind, wantsPerson }] of readings.entries())
    if (escalate)
      console.log(' ', level, kind, wantsPerson ? 'wants a person' : '', '|', texts[place])
}
