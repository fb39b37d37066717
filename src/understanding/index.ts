import type { Reading } from '../conversation/index.ts'
import { readOn } from './course/read-on.ts'
import { saidTwice } from './course/said-twice.ts'
import { createEar, type Parts } from './ear.ts'
import { readPhrase } from './grammar/phrase.ts'

export interface Heard {
  /** The customer's message, masked already; only the first 8,000 UTF-16 units are read. */
  readonly text: string
  /** 0-based place among all messages of the conversation. */
  readonly message: number
  /** Earlier readings of this conversation, oldest first. */
  readonly before: readonly Reading[]
  /** What the bot or an agent said just before. */
  readonly asked: string | null
  /** All that the bot has said, oldest first: who is upset and was lately told one thing twice is not being helped. */
  readonly told?: readonly string[]
  /** How many of `before` lie before the last time a person cleared a crisis; 0 when nobody has. */
  readonly cleared: number
  /** Earlier contacts of the same customer about the same thing within 30 days. */
  readonly contacts?: number
  /** The words are ours: an answer that we held ready and the customer picked. */
  readonly chosen?: boolean
}

export interface Understanding {
  /** Never throws; `intent` and `values` are left for the caller. */
  read(heard: Heard): Reading
}

/** Throws an Error that says which phrase or which part of the weights cannot be read. */
export function createUnderstanding(parts: Parts = {}): Understanding {
  const ear = createEar(parts)
  return {
    read(heard) {
      const alone = ear.hear(heard.text, heard.asked, heard.chosen ?? false)
      return readOn(alone, {
        before: heard.before,
        cleared: heard.cleared,
        contacts: heard.contacts ?? 0,
        repeated: saidTwice(heard.told ?? []),
        message: heard.message,
        text: heard.text,
        language: alone.language,
      })
    },
  }
}

/** What is wrong with a phrase of an owner's, or null. */
export function checkPhrase(says: string): string | null {
  try {
    readPhrase(says)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

export type { Case, Failure, Report, Share } from './case.ts'
export type { OwnerCue, OwnerExample, Parts } from './ear.ts'
export { evaluateDistress } from './evaluate.ts'
export {
  type Classification,
  classify,
  crossValidate,
  type Entity,
  evaluateIntents,
  findValues,
  type IntentEvaluation,
  type IntentExamples,
  type IntentModel,
  type LabelledText,
  readEntities,
  readLabelledCsv,
  readWordVectors,
  trainIntents,
  type WordVectors,
} from './intent/index.ts'
