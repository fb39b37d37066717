import { type Conversation, type Level, worse } from '../conversation/index.ts'
import type { FoundConversation } from '../protocol/index.ts'
import type { Line } from './line.ts'

/** A conversation in a list of many; its level is the worst that it has come to. */
export function foundConversation(conversation: Conversation, line: Line): FoundConversation {
  const { id, stage, customer, openedAt, messages, readings, agent, outcome } = conversation
  const { problem, kind } = line.rowOf(conversation)
  return {
    conversation: id,
    stage,
    customer: customer.name ?? '',
    openedAt,
    updatedAt: messages.at(-1)?.at ?? openedAt,
    problem,
    level: readings.reduce<Level>((level, { reading }) => worse(level, reading.level), 'none'),
    kind,
    agent,
    disposition: outcome,
  }
}

/** The words that something is found by: of letters or digits, small, each once. */
export function searchWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{2,32}/gu) ?? []
  return [...new Set(words)]
}

export function wordsOf({ messages, notes, customer }: Conversation): string[] {
  const texts = [...messages, ...notes].map(({ text }) => text)
  return searchWords([customer.name ?? '', ...texts].join('\n')).slice(0, 5_000)
}
