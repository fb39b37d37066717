import { readFileSync } from 'node:fs'
import { readWordVectors, type WordVectors } from '../understanding/index.ts'

/** What the intent model knows of words before it has seen an example. */
export function wordVectors(): WordVectors {
  return readWordVectors(trained('intent/word-vectors/weights.bin'))
}

/** Weights that were trained and ship beside the code that reads them. */
export function trained(name: string): Uint8Array {
  return readFileSync(new URL(`../understanding/${name}`, import.meta.url))
}
