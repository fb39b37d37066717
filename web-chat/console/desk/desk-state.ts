import type { AgentHere, HandoverCard, LineRow, LogEvent, SessionView } from '../protocol.ts'
import type { Unsent } from './unsent.ts'

/** Everything that an agent's desk shows. Plain data; every change is a pure function in this folder. */
export interface DeskState {
  readonly session: SessionView
  readonly link: 'connecting' | 'online' | 'offline'
  readonly rows: readonly LineRow[]
  /** False until the server has sent the line once. */
  readonly lineKnown: boolean
  readonly agents: readonly AgentHere[]
  readonly banners: readonly string[]
  readonly teams: readonly string[]
  /** Conversations whose customer is typing now. */
  readonly typing: readonly string[]
  readonly open: string | null
  readonly watched: Readonly<Record<string, Watched>>
  /** Up to which `seq` each conversation has been on this screen. */
  readonly seen: Readonly<Record<string, number>>
  readonly drafts: Readonly<Record<string, string>>
  readonly unsent: readonly Unsent[]
  readonly notice: Notice | null
  readonly sheet: Sheet | null
}

/** A conversation that this console follows. */
export interface Watched {
  readonly row: LineRow
  readonly card: HandoverCard | null
  readonly events: readonly LogEvent[]
}

/** One short line about what just went wrong or well, shown until it is dismissed or replaced. */
export interface Notice {
  readonly text: string
  readonly tone: 'plain' | 'trouble'
  readonly conversation: string | null
}

export type Sheet =
  | { readonly type: 'keys' }
  | { readonly type: 'breathing' }
  | { readonly type: 'settings' }
  | { readonly type: 'cool-down' }
  | {
      readonly type: 'transfer' | 'release' | 'hand-back' | 'finish' | 'wrap-up' | 'clear-crisis'
      readonly conversation: string
    }

export function emptyDesk(session: SessionView): DeskState {
  return {
    session,
    link: 'connecting',
    rows: [],
    lineKnown: false,
    agents: [],
    banners: [],
    teams: [],
    typing: [],
    open: null,
    watched: {},
    seen: {},
    drafts: {},
    unsent: [],
    notice: null,
    sheet: null,
  }
}
