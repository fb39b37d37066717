import { trainedEar } from '../../src/reading/index.ts'
import { createUnderstanding } from '../../src/understanding/index.ts'
import { evaluateSpans, readMarked } from './spans.ts'

/** `node tests/evaluation/evaluate-spans.ts [--failures]`: whether the words that told are the ones that a person marked. */
const understanding = createUnderstanding(trainedEar())
const { precision, recall, f1, missed, extra } = evaluateSpans(
  readMarked(),
  (text) => understanding.read({ text, message: 0, before: [], asked: null, cleared: 0 }).evidence,
)
console.log(
  `spans: F1 ${f1.toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
)
if (process.argv.includes('--failures')) {
  for (const { text, quote } of missed) console.log(`missed  “${quote}”  in: ${text}`)
  for (const { text, quote, reason } of extra)
    console.log(`extra   “${quote}” (${reason})  in: ${text}`)
}
