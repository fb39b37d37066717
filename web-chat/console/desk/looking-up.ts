import type {
  AgentOnDuty,
  AgentSays,
  ConversationView,
  DeadLetter,
  FoundConversation,
} from '../protocol.ts'
import type { Link, Said } from './link.ts'

export type Found = { readonly found: readonly FoundConversation[] }

/** What an agent can look up, each with what the server answers to it. */
export function lookingUp({ ask }: Link) {
  return {
    earlier: (conversation: string) => ask<'earlier', Found>('earlier', { conversation }),
    search: (text: string) => ask<'search', Found>('search', { text }),
    all: (before: number | null) => ask<'all', Found>('all', { before }),
    read: (conversation: string) =>
      ask<'read', { view: ConversationView }>('read', { conversation }),
    openValue: (conversation: string, token: string) =>
      ask<'open-value', { value: string }>('open-value', { conversation, token }),
    openFact: (conversation: string, name: string) =>
      ask<'open-fact', { value: string }>('open-fact', { conversation, name }),
    team: () => ask<'team', { agents: readonly AgentOnDuty[] }>('team', {}),
    deadLetters: () => ask<'dead-letters', { letters: readonly DeadLetter[] }>('dead-letters', {}),
    sendAgain: (key: string) => ask('send-again', { key }),
    setCapacity: (input: AgentSays['capacity']) => ask('capacity', input),
    setTeams: (input: AgentSays['teams']) => ask('teams', input),
    whisper: (conversation: string, text: string): Promise<Said> =>
      ask('whisper', { conversation, text }),
    push: (made: PushSubscription) =>
      // What a browser makes of itself; the server looks at it again.
      ask('push', { subscription: made.toJSON() as AgentSays['push']['subscription'] }),
    pushOff: (endpoint: string) => ask('push-off', { endpoint }),
  }
}
