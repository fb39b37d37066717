import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { readWordVectors, type WordVectors } from '../understanding/index.ts'

let known: WordVectors | undefined

/** What the intent model knows of words before it has seen an example; one for all of them. */
export function wordVectors(): WordVectors {
  known ??= readWordVectors(storedWordVectors())
  return known
}

/** The same as it lies in its file. */
export function storedWordVectors(): Uint8Array {
  return readFileSync(beside('intent/word-vectors/weights.bin'))
}

/** The shipped weights of the understanding: the network, and the second opinion beside it. */
export function trainedEar(): { readonly weights: Uint8Array; readonly secondOpinion: Uint8Array } {
  return {
    weights: unpacked(beside('weights.bin.br')),
    secondOpinion: unpacked(beside('second-opinion.bin.br')),
  }
}

/** Weights as training wrote them, at any path. */
export function unpacked(file: string | URL): Uint8Array {
  return brotliDecompressSync(readFileSync(file))
}

function beside(name: string): URL {
  return new URL(`../understanding/${name}`, import.meta.url)
}
