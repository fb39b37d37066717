import type { TicketGiven } from '../../../src/protocol/index.ts'
import type { Device } from '../delivery/device.ts'
import { createLine, type Line, type LineState } from '../delivery/line.ts'
import { newId } from '../delivery/message-id.ts'
import { createOutbox, type Queued } from '../delivery/outbox.ts'
import { createSender } from '../delivery/sender.ts'
import { openTabs, type TabNews } from '../delivery/tabs.ts'
import { askForTicket, IdentityRefused } from '../delivery/ticket.ts'
import { keepAwake } from '../delivery/wake.ts'
import { afterNews, type ChatNews, type ChatState, newChat } from './chat-state.ts'
import { createStore, type Store } from './store.ts'

export interface Session {
  readonly chat: Store<ChatState>
  readonly server: string
  /** Resolves when it is as safe as this browser allows. */
  say(text: string, more?: { choice?: string; file?: File }): Promise<void>
  /** Takes back a message that was refused, so that its words can be changed. */
  withdraw(id: string): void
  retry(): void
  /** After sleep, or with a fresh token. */
  wake(): void
  typing(typing: boolean): void
  person(): void
  readonly ask: Line['ask']
  readonly file: Line['file']
  unsent(): Promise<Queued[]>
  /** Everything that is shown has been seen. */
  seen(): void
  /** Clears this browser: secret, outbox and view, in every tab. */
  forget(): Promise<void>
  end(): void
}

/** How long another tab may take to send what this one has queued. */
const otherTabsTurn = 1_500

export interface SessionParts {
  readonly server: string
  readonly site: string
  /** Whose part of this device it is; empty for somebody without a name. */
  readonly account: string
  readonly device: Device
  /** A token that the page's own server signed, or null for somebody without a name. */
  readonly token: () => Promise<string | null>
  readonly carried: Carried | null
  readonly accepted: () => void
  readonly refused: () => void
  /** Another tab cleared this browser: the session is over. */
  readonly cleared: () => void
}

/** What somebody began before the page said who they are. */
export interface Carried {
  readonly visitor: string | null
  readonly messages: readonly Queued[]
  /** It is theirs at the server now. */
  taken(): Promise<void>
}

/** Joins outbox, line and tabs into one conversation. */
export async function beginSession(parts: SessionParts): Promise<Session> {
  const { server, site, account, device } = parts
  let carried = parts.carried
  const chat = createStore(newChat)
  const outbox = createOutbox(device.outbox, () => note({ type: 'forgetful' }))
  const line = createLine({
    server,
    ticket,
    last: () => chat.value.events.length,
    show(events, history) {
      note({ type: 'heard', events, history })
      tabs.tell({ type: 'heard', events })
    },
    head: (head) => note({ type: 'head', head }),
    typing: showTyping,
    state: lineChanged,
    given: (ticket) => note({ type: 'given', ticket }),
  })
  const tabs = openTabs(`heed:${server}:${site}:${account}`, otherTab, () => void drain())
  const { drain } = createSender({
    outbox,
    line,
    maySend: () => tabs.isSender() && chat.value.line === 'open',
    starts: (message) => note({ type: 'queued', message }),
    sent: (id, seq, at) => share({ type: 'sent', id, seq, at }),
    refused: (id, reason) => share({ type: 'refused', id, reason }),
    slowed: (until) => share({ type: 'slow', until }),
  })
  const stopWaking = keepAwake({
    wake,
    cutOff: () => line.reconnect(false),
    rest: () => line.rest(),
    mayRest: () => !tabs.isSender(),
  })
  let typingEnds: ReturnType<typeof setTimeout> | undefined
  let personWanted = false

  note({ type: 'read', seq: Number((await device.get('read')) ?? 0) })
  for (const message of [...(await outbox.waiting()), ...(carried?.messages ?? [])]) {
    note({ type: 'queued', message })
  }
  line.start()

  return {
    chat,
    server,
    async say(text, more = {}) {
      const id = newId()
      const message = { id, text, at: Date.now(), ...more }
      note({ type: 'queued', message })
      await outbox.add(message)
      tabs.tell({ type: 'queued', message })
      if (tabs.isSender()) void drain()
      else setTimeout(() => takeOverFor(id), otherTabsTurn)
    },
    withdraw: (id) => note({ type: 'withdrawn', id }),
    retry() {
      tabs.takeOver()
      wake()
      void drain()
    },
    wake,
    ask: line.ask,
    file: line.file,
    unsent: outbox.waiting,
    typing: (typing) => line.typing(typing),
    person() {
      personWanted = true
      void askForPerson()
    },
    seen() {
      const seq = chat.value.events.length
      if (seq === chat.value.read) return
      share({ type: 'read', seq })
      void device.set('read', String(seq))
    },
    async forget() {
      tabs.tell({ type: 'cleared' })
      end()
      await Promise.all([outbox.clear(), device.clear()])
    },
    end,
  }

  async function ticket(): Promise<TicketGiven> {
    try {
      const token = await parts.token()
      const given = await askForTicket({
        server,
        site,
        device,
        token,
        carried: carried?.visitor ?? null,
      })
      parts.accepted()
      if (carried) {
        for (const message of carried.messages) await outbox.add(message)
        await carried.taken()
        carried = null
      }
      return given
    } catch (error) {
      if (error instanceof IdentityRefused) parts.refused()
      throw error
    }
  }

  function wake(): void {
    line.start()
    line.wake()
  }

  function note(news: ChatNews): void {
    chat.set(afterNews(chat.value, news))
  }

  /** News for this tab and the others. */
  function share(news: ChatNews & TabNews): void {
    note(news)
    tabs.tell(news)
  }

  function lineChanged(state: LineState): void {
    note({ type: 'line', state })
    if (state !== 'open') return
    void askForPerson()
    void drain()
  }

  /** The wish for a person is kept until the server has heard it. */
  async function askForPerson(): Promise<void> {
    if (personWanted && (await line.ask('person', {}))?.ok) personWanted = false
  }

  function takeOverFor(id: string): void {
    const isWaiting = chat.value.pending.some(
      (message) => message.id === id && message.state === 'sending',
    )
    if (isWaiting) tabs.takeOver()
  }

  function otherTab(news: TabNews): void {
    switch (news.type) {
      case 'queued':
        note(news)
        void drain()
        return
      case 'sent':
      case 'refused':
        void outbox.remove(news.id)
        note(news)
        return
      case 'heard':
        note({ ...news, history: false })
        return
      case 'slow':
      case 'read':
        note(news)
        return
      case 'cleared':
        end()
        parts.cleared()
        return
    }
  }

  function showTyping({ from, typing }: { from: 'bot' | 'agent'; typing: boolean }): void {
    clearTimeout(typingEnds)
    note({ type: 'typing', from: typing ? from : null })
    // Whoever stops without saying so does not write for ever.
    if (typing) typingEnds = setTimeout(() => note({ type: 'typing', from: null }), 10_000)
  }

  function end(): void {
    clearTimeout(typingEnds)
    stopWaking()
    line.rest()
    tabs.close()
  }
}
