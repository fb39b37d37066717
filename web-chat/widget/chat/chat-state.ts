import type { CustomerEvent, Head } from '../../../src/protocol/index.ts'
import type { LineState } from '../delivery/line-parts.ts'
import type { Queued } from '../delivery/outbox.ts'
import { continueFrom } from '../delivery/sequence.ts'
import type { ChatNews } from './chat-news.ts'

/** An own message that is not in the log yet. `held`: it waits for the line. */
export interface Pending extends Queued {
  readonly state: 'sending' | 'held' | 'sent' | 'refused'
  /** Why it was refused, in the server's words. */
  readonly reason: string | null
}

export interface ChatState {
  /** The log, without a gap: the event with `seq` n is at n - 1. */
  readonly events: readonly CustomerEvent[]
  /** How many of them were history when they came: nobody reads those aloud. */
  readonly history: number
  readonly pending: readonly Pending[]
  readonly head: Head
  readonly line: LineState
  /** The line was open at least once: what is shown is all there was. */
  readonly greeted: boolean
  readonly siteName: string
  readonly typing: 'bot' | 'agent' | null
  readonly slowUntil: number | null
  /** Nothing outlives this page. */
  readonly forgetful: boolean
  readonly read: number
  /** Up to here a person's screen has it, and up to here they have answered or begun to. */
  readonly delivered: number
  readonly seen: number
}

export const newChat: ChatState = {
  events: [],
  history: 0,
  pending: [],
  head: {
    seq: 0,
    stage: 'bot',
    position: null,
    wait: null,
    delivered: 0,
    isStaffed: true,
    hasContact: false,
    mayRate: false,
    mayCopy: false,
    mayEmail: false,
    moodCounts: true,
  },
  line: 'connecting',
  greeted: false,
  siteName: '',
  typing: null,
  slowUntil: null,
  forgetful: false,
  read: 0,
  delivered: 0,
  seen: 0,
}

/** What the person sees, after what has happened. */
export function afterNews(chat: ChatState, news: ChatNews): ChatState {
  switch (news.type) {
    case 'given':
      return { ...chat, siteName: news.ticket.siteName }
    case 'line':
      return withLine(chat, news.state)
    case 'head':
      return {
        ...chat,
        head: news.head,
        delivered: Math.max(chat.delivered, news.head.delivered),
      }
    case 'heard':
      return heard(chat, news.events, news.history)
    case 'typing':
      return {
        ...chat,
        typing: news.from,
        seen: news.from === 'agent' ? chat.events.length : chat.seen,
      }
    case 'queued':
      return queued(chat, news.message)
    case 'sent':
      return {
        ...chat,
        slowUntil: null,
        pending: change(chat, news.id, { state: 'sent', at: news.at }),
      }
    case 'refused':
      return { ...chat, pending: change(chat, news.id, { state: 'refused', reason: news.reason }) }
    case 'withdrawn':
      return { ...chat, pending: chat.pending.filter(({ id }) => id !== news.id) }
    case 'slow':
      return { ...chat, slowUntil: news.until }
    case 'forgetful':
      return { ...chat, forgetful: true }
    case 'read':
      return { ...chat, read: Math.max(chat.read, news.seq) }
  }
}

/** What others said since the person last looked. */
export function unread({ events, read }: ChatState): number {
  return events.slice(read).filter(({ from }) => from !== 'customer').length
}

function withLine(chat: ChatState, line: LineState): ChatState {
  const isUp = line === 'open'
  // One more attempt is no news: what the person reads stays until the line is back.
  if (line === 'connecting' && chat.line === 'lost') return chat
  if (line === 'connecting' || line === 'resting') return { ...chat, line }
  return {
    ...chat,
    line,
    greeted: chat.greeted || isUp,
    typing: isUp ? chat.typing : null,
    pending: chat.pending.map((message) =>
      message.state === 'sending' || message.state === 'held'
        ? { ...message, state: isUp ? 'sending' : 'held' }
        : message,
    ),
  }
}

function heard(chat: ChatState, events: readonly CustomerEvent[], history: boolean): ChatState {
  const fresh = continueFrom(chat.events.length, events)
  if (fresh.length === 0) return chat
  const own = new Set(fresh.map(({ clientMessageId }) => clientMessageId))
  const all = [...chat.events, ...fresh]
  return {
    ...chat,
    events: all,
    seen: Math.max(chat.seen, all.findLast(({ from }) => from === 'agent')?.seq ?? 0),
    // What was missed while the line was gone is news; only the first page is history.
    history: history && !chat.greeted ? all.length : chat.history,
    pending: chat.pending.filter(({ id }) => !own.has(id)),
    typing: fresh.some(({ from }) => from === chat.typing) ? null : chat.typing,
  }
}

function queued(chat: ChatState, message: Queued): ChatState {
  const isKnown =
    chat.pending.some(({ id }) => id === message.id) ||
    chat.events.some(({ clientMessageId }) => clientMessageId === message.id)
  if (isKnown) return chat
  const state = chat.line === 'lost' || chat.line === 'barred' ? 'held' : 'sending'
  return { ...chat, pending: [...chat.pending, { ...message, state, reason: null }] }
}

function change(chat: ChatState, id: string, to: Partial<Pending>): Pending[] {
  return chat.pending.map((message) => (message.id === id ? { ...message, ...to } : message))
}
