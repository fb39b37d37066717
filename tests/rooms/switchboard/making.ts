import { join } from 'node:path'
import { brainOf, contentOrStop } from '../../../src/brain.ts'
import {
  type Command,
  type Conversation,
  type ConversationEvent,
  type Kind,
  type Level,
  nothingRead,
  type Reading,
} from '../../../src/conversation/index.ts'
import { type ConversationLog, openStore, type Store } from '../../../src/store/index.ts'
import { createSwitchboard, type Switchboard } from '../../../src/switchboard/index.ts'
import type { Brain } from '../../../src/turn/index.ts'

/** A switchboard over a store in memory, with the words and flows that customers get. */

const root = join(import.meta.dirname, '../../..')
export const realBrain: Brain = brainOf(
  contentOrStop({ dialogs: join(root, 'dialogs'), intents: join(root, 'intents') }),
)

export interface Made {
  readonly store: Store
  readonly switchboard: Switchboard
  readonly reported: unknown[]
  /** Everything announced, in the order in which it was. */
  readonly announced: ConversationEvent[]
}

export function makeSwitchboard({
  brain = () => realBrain,
  store = openStore(':memory:', () => 1_000),
  through = (log: ConversationLog) => log,
  later = (work: () => void): unknown => work(),
} = {}): Made {
  const reported: unknown[] = []
  const announced: ConversationEvent[] = []
  const switchboard = createSwitchboard({
    log: through(store.log),
    snapshots: store.snapshots,
    brain,
    moment: () => ({
      now: Date.UTC(2026, 10, 23, 12),
      zone: 'Europe/London',
      availability: { people: true, opensAt: null, position: null },
    }),
    report: (error) => reported.push(error),
    later,
  })
  switchboard.onEvents((events) => announced.push(...events))
  return { store, switchboard, reported, announced }
}

export const ana = { id: 'agent-ana', name: 'Ana Lima' }
export const ben = { id: 'agent-ben', name: 'Ben Osei' }
export const customer = { id: 'customer-1', name: null, country: null }
export const open: Command = { type: 'open', channel: 'widget', customer, site: 'default' }

export function say(clientMessageId: string, text = 'hello'): Command {
  return { type: 'say', clientMessageId, text }
}

export function types(events: readonly ConversationEvent[]): string[] {
  return events.map(({ type }) => type)
}

export function saidBy(from: 'bot' | 'customer', { messages }: Conversation): string[] {
  return messages.filter((message) => message.from === from).map(({ text }) => text)
}

export function reading(
  level: Level,
  changes: Partial<Reading> = {},
  kind: Kind | null = null,
): Reading {
  const alone = { level, score: 0.5, kind }
  return { ...nothingRead, ...alone, language: 'en', alone, ...changes }
}
