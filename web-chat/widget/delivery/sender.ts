import { afterAnswer } from './after-answer.ts'
import type { Line } from './line-parts.ts'
import type { Outbox, Queued } from './outbox.ts'

export interface SenderParts {
  readonly outbox: Outbox
  readonly line: Line
  /** This tab may send, and its line is open. */
  readonly maySend: () => boolean
  readonly starts: (message: Queued) => void
  readonly sent: (id: string, seq: number, at: number) => void
  readonly refused: (id: string, reason: string) => void
  /** The server asks for patience until then. */
  readonly slowed: (until: number) => void
}

/** Sends what waits in the outbox, one message after the other, so that they arrive in their order. */
export function createSender(parts: SenderParts): { drain(): Promise<void> } {
  const { outbox, line } = parts
  let draining = false
  let again = false
  let askedForTicket = false

  return {
    async drain() {
      again = true
      if (draining) return
      draining = true
      while (again) {
        again = false
        for (let next = await nextToSend(); next; next = await nextToSend()) {
          if (!(await send(next))) break
        }
      }
      draining = false
    },
  }

  async function nextToSend(): Promise<Queued | undefined> {
    if (!parts.maySend()) return undefined
    const [next] = await outbox.waiting()
    if (next) parts.starts(next)
    return next
  }

  /** False when the line has to come back before anything more can be sent. */
  async function send(message: Queued): Promise<boolean> {
    const { id } = message
    const then = afterAnswer(await line.say(message), askedForTicket)
    switch (then.type) {
      case 'sent':
        askedForTicket = false
        await outbox.remove(id)
        parts.sent(id, then.seq, then.at)
        return true
      case 'refused':
        askedForTicket = false
        await outbox.remove(id)
        parts.refused(id, then.reason)
        return true
      case 'wait':
        if (then.tooFast) parts.slowed(Date.now() + then.ms)
        await new Promise((done) => setTimeout(done, then.ms))
        return true
      case 'new-ticket':
        askedForTicket = true
        line.reconnect(true)
        return false
      case 'reconnect':
        // Without a line there is nothing to renew: it is on its way already.
        if (parts.maySend()) line.reconnect(false)
        return false
    }
  }
}
