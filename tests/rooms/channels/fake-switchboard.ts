import {
  type Command,
  type Conversation,
  emptyLog,
  newConversation,
  numberEvents,
  type Refused,
} from '../../../src/conversation/index.ts'
import type { Listener, Switchboard } from '../../../src/switchboard/index.ts'

export interface FakeSwitchboard extends Switchboard {
  readonly asked: [id: string, command: Command][]
  refuse: Refused | Error | null
  tell: Listener
}

/** Takes every command, answers a message with its event, and tells its listeners what a test wants. */
export function fakeSwitchboard(): FakeSwitchboard {
  const asked: [string, Command][] = []
  const listeners = new Set<Listener>()
  const board: FakeSwitchboard = {
    asked,
    refuse: null,
    async handle(id, command) {
      asked.push([id, command])
      if (board.refuse) throw board.refuse
      const said = command.type === 'say' ? [wordsOf(command)] : []
      const { events } = numberEvents(id, emptyLog, said, 1_000)
      return { events, duplicate: false, conversation: newConversation(id) }
    },
    conversation: async (id) => newConversation(id),
    underWay: () => 0,
    onEvents(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell(events, conversation) {
      for (const listener of listeners) listener(events, conversation)
    },
  }
  return board
}

function wordsOf({ clientMessageId, text }: Extract<Command, { type: 'say' }>) {
  return { type: 'customer-said', clientMessageId, text } as const
}

export function ofChannel(id: string, channel: string): Conversation {
  return { ...newConversation(id), channel }
}
