import type { Reading } from '../conversation/index.ts'
import {
  classify,
  type Entity,
  findValues,
  type IntentModel,
  type Understanding,
} from '../understanding/index.ts'

/** One message, with all that its understanding may look at. */
export interface ToRead {
  readonly text: string
  /** 0-based place among all messages of the conversation. */
  readonly message: number
  readonly before: readonly Reading[]
  readonly asked: string | null
  readonly cleared: number
}

export interface Reader {
  /** The whole reading of one message: distress, intent and values. */
  read(message: ToRead): Reading
}

export interface ReaderParts {
  readonly understanding: Understanding
  readonly intents: IntentModel
  readonly entities: readonly Entity[]
}

export function createReader({ understanding, intents, entities }: ReaderParts): Reader {
  return {
    read(message) {
      const reading = understanding.read(message)
      const found = classify(intents, message.text)
      return {
        ...reading,
        values: findValues(message.text, entities),
        intent: found.inScope ? { name: found.name, confidence: found.confidence } : null,
      }
    },
  }
}
