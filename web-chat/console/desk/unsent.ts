import type { Attachment } from '../protocol.ts'
import type { DeskState } from './desk-state.ts'

/** An agent's message between pressing send and its place in the log. */
export interface Unsent {
  readonly conversation: string
  readonly clientMessageId: string
  readonly text: string
  readonly files: readonly Attachment[]
  readonly epoch: number
  readonly at: number
}

/** First in, first out, one at a time in each conversation: the order of sending is the order of the log. */
export function nextToSend(unsent: readonly Unsent[], busy: ReadonlySet<string>): Unsent[] {
  const seen = new Set<string>()
  return unsent.filter(({ conversation }) => {
    if (seen.has(conversation)) return false
    seen.add(conversation)
    return !busy.has(conversation)
  })
}

export function putUnsent(state: DeskState, message: Unsent): DeskState {
  return {
    ...state,
    unsent: [...state.unsent, message],
    drafts: { ...state.drafts, [message.conversation]: '' },
    files: { ...state.files, [message.conversation]: [] },
  }
}

export function dropUnsent(state: DeskState, clientMessageId: string): DeskState {
  const unsent = state.unsent.filter((message) => message.clientMessageId !== clientMessageId)
  return unsent.length === state.unsent.length ? state : { ...state, unsent }
}

/** A refused message is never lost: its words and files go back to the composer, before what was typed since. */
export function backToComposer(state: DeskState, message: Unsent, why: string): DeskState {
  const typed = state.drafts[message.conversation] ?? ''
  const text = typed ? `${message.text}\n${typed}` : message.text
  const files = [...message.files, ...(state.files[message.conversation] ?? [])]
  return {
    ...dropUnsent(state, message.clientMessageId),
    drafts: { ...state.drafts, [message.conversation]: text },
    files: { ...state.files, [message.conversation]: files },
    notice: { text: why, tone: 'trouble', conversation: message.conversation },
  }
}
