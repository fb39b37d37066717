import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { trainedEar, unpacked } from '../../src/reading/index.ts'
import { createUnderstanding } from '../../src/understanding/index.ts'
import { readGoEmotions } from '../training/others-data.ts'
import { distress, ekman, grouped } from './goemotions/labels.ts'
import { averagePrecision, f1OfHalves } from './goemotions/metrics.ts'
import { macroF1, ourLabels, scoredBy } from './goemotions/our-labels.ts'

/** GoEmotions' dev part, and false alarms on calm requests that training never saw; for other weights than the shipped ones too. */
const { values } = parseArgs({
  options: {
    goemotions: { type: 'string' },
    tasks: { type: 'string' },
    weights: {
      type: 'string',
      default: join(import.meta.dirname, '../../src/understanding/weights.bin.br'),
    },
  },
})
if (!values.goemotions) {
  console.error('Say where the data is: --goemotions DIR [--tasks DIR]')
  process.exit(1)
}
const packed = unpacked(values.weights)
const comments = readGoEmotions(values.goemotions, 'dev')
const heard = ourLabels(packed, comments)
const d10 = scoredBy(distress, comments, heard)
console.log(
  `D10 average precision ${averagePrecision(d10).toFixed(3)}, F1 ${f1OfHalves(d10).toFixed(3)}`,
)
console.log(
  `grouped macro-F1 ${macroF1(grouped, comments, heard).toFixed(3)}, Ekman macro-F1 ${macroF1(ekman, comments, heard).toFixed(3)}`,
)
if (values.tasks) falseAlarms(values.tasks)

/** CLINC150's validation part, which training never touches. */
function falseAlarms(folder: string): void {
  // The published file; its shape is given in its paper.
  const parts = JSON.parse(
    readFileSync(join(folder, 'clinc150', 'train-val.json'), 'utf8'),
  ) as Record<string, [string, string][]>
  const { secondOpinion } = trainedEar()
  const understanding = createUnderstanding({ weights: packed, secondOpinion })
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
