import type { ConversationView, Desk as Joined, LogEvent, SessionView } from '../protocol.ts'
import { type Acts, deskActs } from './acts.ts'
import { alertWords, mentionWords } from './call-words.ts'
import { recall, remember } from './desk-memory.ts'
import { type DeskState, emptyDesk } from './desk-state.ts'
import { draftKeeper } from './draft-keeper.ts'
import {
  hearCall,
  hearCard,
  hearDraft,
  hearEvent,
  hearLine,
  hearTyping,
  lastSeq,
  missesBefore,
} from './hearing.ts'
import { type Link, openLink } from './link.ts'
import { sendingQueue } from './sending-queue.ts'
import { createStore, type Store } from './store.ts'

/** An agent's desk: what is on it, and what the agent can do with it. */
export interface Desk {
  readonly store: Store<DeskState>
  readonly acts: Acts
  leave(): void
}

/** Joins the server and keeps the desk true from then on. `signedOut` is called when the server knows us no more. */
export function openDesk(session: SessionView, signedOut: (why: string) => void): Desk {
  const store = createStore<DeskState>({ ...emptyDesk(session), ...recall(session.agent.id) })
  const link: Link = openLink({
    online: () => void join(),
    rejoin: () => void join(),
    offline: () => store.change((state) => ({ ...state, link: 'offline', typing: [] })),
    refused: signedOut,
    line: (change) => store.change((state) => hearLine(state, change)),
    event: hear,
    card: (card) => store.change((state) => hearCard(state, card)),
    typing: (typing) => store.change((state) => hearTyping(state, typing)),
    presence: (agents) => store.change((state) => ({ ...state, agents })),
    banner: (banners) => store.change((state) => ({ ...state, banners })),
    draft: (draft) => store.change((state) => hearDraft(state, draft)),
    care: (care) => store.change((state) => ({ ...state, care })),
    mentioned: (mention) => call(mention.conversation, mentionWords(mention)),
    alert: (alert) => call(alert.conversation, alertWords(alert)),
  })
  const queue = sendingQueue(store, link)
  const drafts = draftKeeper(link)
  const acts = deskActs(store, link, queue, drafts)
  const forget = store.subscribe(() => remember(store.get()))
  return {
    store,
    acts,
    leave() {
      forget()
      drafts.stop()
      link.close()
    },
  }

  async function join(): Promise<void> {
    const answer = await link.ask<'join', Joined>('join', {})
    if (!answer.ok) {
      if (answer.final) signedOut(answer.message)
      return
    }
    const { me, agents, line, banners, care, teams, dispositions, goodwill, flows, pushKey } =
      answer
    store.change((state) => ({
      ...hearLine({ ...state, rows: [] }, line),
      link: 'online',
      agents,
      banners,
      care,
      capacity: me.capacity,
      house: { teams, dispositions, goodwill, flows, pushKey },
    }))
    const { watched, open } = store.get()
    const mine = line.rows.filter((row) => row.agent?.id === session.agent.id)
    const again = new Set([
      ...(open ? [open] : []),
      ...mine.map((row) => row.conversation),
      ...Object.keys(watched),
    ])
    await Promise.all([...again].map((conversation) => acts.watch(conversation)))
    queue.drain()
  }

  function call(conversation: string, text: string): void {
    store.change((state) => hearCall(state, { conversation, text }))
  }

  function hear(event: LogEvent): void {
    if (missesBefore(store.get(), event)) void catchUp(event.conversationId)
    store.change((state) => hearEvent(state, event))
  }

  async function catchUp(conversation: string): Promise<void> {
    const watched = store.get().watched[conversation]
    if (!watched) return
    const answer = await link.ask<'sync', Partial<ConversationView>>('sync', {
      conversation,
      after: lastSeq(watched),
    })
    if (answer.ok && answer.events) {
      const { events } = answer
      store.change((state) => events.reduce(hearEvent, state))
    } else {
      await acts.watch(conversation)
    }
  }
}
