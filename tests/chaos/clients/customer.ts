import type { CustomerEvent } from '../../../src/protocol/index.ts'
import type { Device, Kept } from '../../../web-chat/widget/delivery/device.ts'
import { createLine, type LineState } from '../../../web-chat/widget/delivery/line.ts'
import { messageId } from '../../../web-chat/widget/delivery/message-id.ts'
import {
  createOutbox,
  type OutboxStore,
  type Queued,
} from '../../../web-chat/widget/delivery/outbox.ts'
import { createSender } from '../../../web-chat/widget/delivery/sender.ts'
import { continueFrom } from '../../../web-chat/widget/delivery/sequence.ts'
import { askForTicket } from '../../../web-chat/widget/delivery/ticket.ts'
import type { ClientDefect } from '../mutants/index.ts'
import type { OpenView, Recorder } from '../recorder.ts'
import { overhear } from './overhear.ts'

/** A customer with the widget's own delivery code, without its page. What the browser keeps outlives a reload. */
export interface Customer {
  readonly name: string
  /** Empty before the first ticket. */
  conversation(): string
  /** The last `seq` on the page. */
  last(): number
  /** What is still to be done; null when nothing is. */
  busyWith(): Promise<string | null>
  say(text: string): Promise<void>
  /** The page is loaded anew: what it showed is gone, what waits to be sent is not. */
  reload(): void
  leave(): void
}

interface CustomerParts {
  readonly name: string
  readonly url: string
  readonly recorder: Recorder
  readonly defect: ClientDefect | null
}

export function createCustomer(parts: CustomerParts): Customer {
  const { name, recorder, defect } = parts
  const device = createDevice()
  let conversation = ''
  let lastId = 0
  let page = openPage()
  if (defect === 'shows-as-it-comes') overhear(parts.url, (event) => page.show([event]))
  return {
    name,
    conversation: () => conversation,
    last: () => page.last(),
    async busyWith() {
      if (page.state() !== 'open') return `line is ${page.state()}`
      const { length } = await device.outbox.all()
      return length > 0 ? `${length} messages to send` : null
    },
    async say(text) {
      // What the session of the widget does on send.
      lastId = Math.max(Date.now(), lastId + 1)
      const id = messageId(lastId, crypto.getRandomValues(new Uint8Array(16)))
      recorder.wrote({ person: name, as: 'customer', conversation, clientMessageId: id, text })
      await page.send({ id, text, at: lastId })
    },
    reload() {
      page.close()
      page = openPage()
    },
    leave: () => page.close(),
  }

  function openPage() {
    let view: OpenView | null = null
    let state: LineState = 'connecting'
    let shown: readonly { seq: number }[] = []
    const known = () => (defect === 'shows-what-it-knows' ? shown.slice(0, -1) : shown)
    const last = () =>
      defect === 'shows-as-it-comes' ? withoutGap(shown) : (known().at(-1)?.seq ?? 0)
    const kept = createOutbox(device.outbox, () => undefined)
    const outbox =
      defect === 'last-in-first-out'
        ? { ...kept, waiting: async () => (await kept.waiting()).toReversed() }
        : kept
    const line = createLine({
      server: parts.url,
      ticket: () =>
        askForTicket({
          server: parts.url,
          site: 'default',
          device,
          token: null,
          carried: null,
        }),
      last,
      show,
      head: () => undefined,
      typing: () => undefined,
      state: (next) => {
        state = next
        if (next === 'open') void sender.drain()
      },
      given: (ticket) => {
        conversation = ticket.conversation
        view ??= recorder.opened({ person: name, as: 'customer', conversation })
      },
    })
    const sender = createSender({
      outbox,
      line:
        defect === 'gives-up'
          ? {
              ...line,
              async say(message) {
                const answer = await line.say(message)
                if (answer) return answer
                recorder.ended(message.id, 'given-up')
                return { ok: true, seq: 0, at: 0, duplicate: false }
              },
            }
          : line,
      maySend: () => state === 'open',
      starts: () => undefined,
      sent: (id) => recorder.ended(id, 'acked'),
      refused: (id, reason) => recorder.ended(id, 'refused', reason),
      slowed: () => undefined,
    })
    line.start()
    return {
      show,
      last: () => (defect === 'shows-as-it-comes' ? last() : (shown.at(-1)?.seq ?? 0)),
      state: () => state,
      async send(message: Queued) {
        await outbox.add(message)
        await sender.drain()
      },
      close() {
        line.rest()
        view?.close()
      },
    }

    function show(events: readonly CustomerEvent[]): void {
      const fresh =
        defect === 'shows-as-it-comes'
          ? events.filter(({ seq }) => !shown.some((each) => each.seq === seq))
          : continueFrom(last(), events)
      for (const event of fresh) {
        view?.show({ seq: event.seq, text: event.text, fields: Object.keys(event) })
      }
      shown = [...shown, ...fresh]
    }
  }
}

/** Up to here nothing is missing. */
function withoutGap(shown: readonly { seq: number }[]): number {
  const seen = new Set(shown.map(({ seq }) => seq))
  let last = 0
  while (seen.has(last + 1)) last += 1
  return last
}

/** The storage of one browser. */
function createDevice(): Device & { readonly outbox: OutboxStore } {
  const messages = new Map<string, Queued>()
  const values = new Map<Kept, string>()
  return {
    outbox: {
      all: async () => [...messages.values()],
      put: async (message) => void messages.set(message.id, message),
      remove: async (id) => void messages.delete(id),
      clear: async () => messages.clear(),
    },
    get: async (key) => values.get(key) ?? null,
    set: async (key, value) => void values.set(key, value),
    clear: async () => values.clear(),
  }
}
