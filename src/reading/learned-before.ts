import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { threadId } from 'node:worker_threads'
import { type IntentExamples, type IntentModel, trainIntents } from '../understanding/index.ts'
import { storedWordVectors, wordVectors } from './trained.ts'

/** Learns from examples, or remembers what was learned from the same ones before. */
export type Learn = (
  /** What is learned, as `intents`; one file each. */
  name: string,
  examples: readonly IntentExamples[],
  outOfScope: readonly string[],
) => IntentModel

export const learnAnew: Learn = (_name, examples, outOfScope) =>
  trainIntents(examples, { known: wordVectors(), outOfScope })

/**
 * Learning takes seconds, reading it back a fraction of one. A file counts only when its first 32 bytes are the digest of
 * the examples, of the code that learned from them and of all that follows: one that is cut off, changed, or made from
 * anything else is learned over again.
 */
export function learnOnce(folder: string, report: (error: unknown) => void): Learn {
  return (name, examples, outOfScope) => {
    const file = join(folder, `${name}.bin`)
    const taught = digest(code(), JSON.stringify([name, examples, outOfScope]))
    const before = kept(file, taught)
    if (before) return { ...before, known: wordVectors() }
    const { known, ...learned } = learnAnew(name, examples, outOfScope)
    try {
      keep(folder, file, taught, serialize(learned))
    } catch (error) {
      // Nobody needs the file: without it the next start takes longer.
      report(error)
    }
    return { ...learned, known }
  }
}

type Kept = Omit<IntentModel, 'known'>

function kept(file: string, taught: Uint8Array): Kept | null {
  const bytes = contentsOf(file)
  if (!bytes) return null
  const body = bytes.subarray(sealLength)
  // Its digest says that this very code wrote it.
  return digest(taught, body).equals(bytes.subarray(0, sealLength)) ? deserialize(body) : null
}

function contentsOf(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

/** In one step, so that a server killed meanwhile leaves either file whole. */
function keep(folder: string, file: string, taught: Uint8Array, body: Uint8Array): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const part = `${file}.${process.pid}.${threadId}.part`
  writeFileSync(part, Buffer.concat([digest(taught, body), body]), { mode: 0o600 })
  renameSync(part, file)
}

const sealLength = 32

function digest(...parts: readonly (Uint8Array | string)[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}\n`).update(part)
  return hash.digest()
}

/** Everything but the examples that decides what is learned: the code, what is known of words, and whose format it is kept in. */
function code(): Buffer {
  const folder = join(import.meta.dirname, '../understanding/intent')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .toSorted()
  return digest(
    process.version,
    storedWordVectors(),
    ...files.map((file) => readFileSync(join(folder, file))),
  )
}
