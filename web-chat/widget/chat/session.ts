import { createLine } from '../delivery/line.ts'
import type { LineState } from '../delivery/line-parts.ts'
import { newId } from '../delivery/message-id.ts'
import { createOutbox } from '../delivery/outbox.ts'
import { createSender } from '../delivery/sender.ts'
import { openTabs, type TabNews } from '../delivery/tabs.ts'
import { keepAwake } from '../delivery/wake.ts'
import type { ChatNews } from './chat-news.ts'
import { afterNews, newChat } from './chat-state.ts'
import type { Session, SessionParts } from './session-parts.ts'
import { showTyping } from './show-typing.ts'
import { createStore } from './store.ts'
import { ticketsFor } from './tickets-for.ts'

/** How long another tab may take to send what this one has queued. */
const otherTabsTurn = 1_500

/** Joins outbox, line and tabs into one conversation. */
export async function beginSession(parts: SessionParts): Promise<Session> {
  const { server, site, account, device } = parts
  const chat = createStore(newChat)
  const outbox = createOutbox(device.outbox, () => note({ type: 'forgetful' }))
  const typingShown = showTyping((from) => note({ type: 'typing', from }))
  const line = createLine({
    server,
    ticket: ticketsFor(parts, outbox),
    last: () => chat.value.events.length,
    show(events, history) {
      note({ type: 'heard', events, history })
      tabs.tell({ type: 'heard', events })
    },
    head: (head) => note({ type: 'head', head }),
    typing: typingShown.heard,
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
  let personWanted = false

  note({ type: 'read', seq: Number((await device.get('read')) ?? 0) })
  for (const message of [...(await outbox.waiting()), ...(parts.carried?.messages ?? [])]) {
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
    if (news.type === 'cleared') {
      end()
      parts.cleared()
      return
    }
    if (news.type === 'sent' || news.type === 'refused') void outbox.remove(news.id)
    note(news.type === 'heard' ? { ...news, history: false } : news)
    if (news.type === 'queued') void drain()
  }

  function end(): void {
    typingShown.end()
    stopWaking()
    line.rest()
    tabs.close()
  }
}
