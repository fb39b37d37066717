import { readFileSync } from 'node:fs'
import { readWordVectors, type WordVectors } from '../understanding/index.ts'

let known: WordVectors | undefined

/** What the intent model knows of words before it has seen an example; one for all of them. */
export function wordVectors(): WordVectors {
  known ??= readWordVectors(trained('intent/word-vectors/weights.bin'))
  return known
}

/** Weights that were trained and ship beside the code that reads them. */
export function trained(name: string): Uint8Array {
  return readFileSync(new URL(`../understanding/${name}`, import.meta.url))
}
