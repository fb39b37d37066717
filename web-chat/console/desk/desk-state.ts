import type {
  AgentHere,
  Attachment,
  Care,
  Desk,
  HandoverCard,
  LineRow,
  LogEvent,
  SessionView,
} from '../protocol.ts'
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
  /** The words of the house: null until the server has told them. */
  readonly house: House | null
  readonly care: Care
  /** How much this agent takes at once, in weights. */
  readonly capacity: number
  /** Who called for this agent: a mention, a whisper, nobody came in time. Newest last. */
  readonly calls: readonly Call[]
  /** Conversations whose customer is typing now. */
  readonly typing: readonly string[]
  readonly open: string | null
  readonly watched: Readonly<Record<string, Watched>>
  /** Up to which `seq` each conversation has been on this screen. */
  readonly seen: Readonly<Record<string, number>>
  readonly drafts: Readonly<Record<string, string>>
  /** Files that go with the next reply. The server has them already. */
  readonly files: Readonly<Record<string, readonly Attachment[]>>
  readonly unsent: readonly Unsent[]
  readonly notice: Notice | null
  readonly sheet: Sheet | null
}

export type House = Pick<Desk, 'teams' | 'dispositions' | 'goodwill' | 'flows' | 'pushKey'>

export interface Call {
  readonly conversation: string
  readonly text: string
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
  | { readonly type: 'all' }
  | { readonly type: 'team' }
  | { readonly type: 'read'; readonly conversation: string }
  | {
      readonly type:
        | 'transfer'
        | 'reassign'
        | 'release'
        | 'hand-back'
        | 'finish'
        | 'wrap-up'
        | 'clear-crisis'
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
    house: null,
    care: { heavy: 0, weight: 0, offerPause: false, pausedUntil: null },
    capacity: 0,
    calls: [],
    typing: [],
    open: null,
    watched: {},
    seen: {},
    drafts: {},
    files: {},
    unsent: [],
    notice: null,
    sheet: null,
  }
}
