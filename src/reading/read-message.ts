import { type EarlierContact, type Reading, sealedIn, type Value } from '../conversation/index.ts'
import {
  classify,
  type Entity,
  findValues,
  type IntentModel,
  type Understanding,
} from '../understanding/index.ts'
import { repeatedContacts } from './repeated-contacts.ts'

/** One message, with all that its understanding may look at. */
export interface ToRead {
  readonly text: string
  /** 0-based place among all messages of the conversation. */
  readonly message: number
  readonly before: readonly Reading[]
  readonly asked: string | null
  /** All that the bot has said, oldest first. */
  readonly told?: readonly string[]
  /** The answers that stood ready under what was said just before. */
  readonly offered?: readonly string[]
  readonly cleared: number
  /** What the same customer got in touch about before, within thirty days; none when nothing is known. */
  readonly earlier?: readonly EarlierContact[]
  /** How many of `before` belong to earlier contacts in this conversation. */
  readonly past?: number
}

export interface Reader {
  /** The whole reading of one message: distress, intent and values. */
  read(message: ToRead): Reading
}

export interface ReaderParts {
  readonly understanding: Understanding
  readonly intents: IntentModel
  /** Tells what a message is mainly about; null when nobody wrote examples. */
  readonly matters: IntentModel | null
  readonly entities: readonly Entity[]
}

export function createReader({ understanding, intents, matters, entities }: ReaderParts): Reader {
  return {
    read(message) {
      const found = classify(intents, message.text)
      const intent = found.inScope ? { name: found.name, confidence: found.confidence } : null
      const values = [...sealedIn(message.text), ...findValues(message.text, entities)]
      const contacts = contactsAbout(message, intent?.name ?? null, values)
      const chosen = isOffered(message)
      const told = understanding.read({ ...message, contacts, chosen })
      return { ...told, contacts, values, intent, ...(matters && matterIn(matters, message.text)) }
    },
  }
}

function matterIn(matters: IntentModel, text: string): Pick<Reading, 'matter'> {
  const { name, confidence } = classify(matters, text)
  return { matter: { name, confidence } }
}

function isOffered({ text, offered = [] }: ToRead): boolean {
  const plain = (words: string) => words.trim().toLowerCase()
  return offered.some((answer) => plain(answer) === plain(text))
}

/** The matter may have been named in an earlier message of this contact. */
function contactsAbout(
  { earlier = [], before, past = 0 }: ToRead,
  intent: string | null,
  values: readonly Value[],
): number {
  const said = before.slice(past)
  return repeatedContacts(earlier, {
    intents: [
      ...said.flatMap((reading) => reading.intent?.name ?? []),
      ...(intent ? [intent] : []),
    ],
    values: [...said.flatMap((reading) => reading.values), ...values],
  })
}
