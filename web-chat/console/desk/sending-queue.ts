import type { DeskState } from './desk-state.ts'
import type { Link } from './link.ts'
import type { Store } from './store.ts'
import { backToComposer, dropUnsent, nextToSend, type Unsent } from './unsent.ts'

export interface SendingQueue {
  drain(): void
}

/** Sends what is unsent, each message again with the same id until the server has answered. */
export function sendingQueue(store: Store<DeskState>, link: Link): SendingQueue {
  const busy = new Set<string>()
  return { drain }

  function drain(): void {
    const { link: state, unsent } = store.get()
    if (state !== 'online') return
    for (const message of nextToSend(unsent, busy)) void send(message)
  }

  async function send(message: Unsent): Promise<void> {
    busy.add(message.conversation)
    const { conversation, clientMessageId, text, files, epoch } = message
    const attachments = files.length > 0 ? files.map(({ id }) => id) : undefined
    const said = { conversation, clientMessageId, text, epoch, attachments }
    const answer = await link.ask('say', said)
    if (!answer.ok && !answer.final) {
      await new Promise((later) => setTimeout(later, answer.afterMs ?? 2_000))
    } else if (!answer.ok) {
      store.change((state) => backToComposer(state, message, answer.message))
    } else {
      await echo(message)
    }
    busy.delete(conversation)
    drain()
  }

  // The bubble stays until its event is shown, so that nothing flickers between the answer and the echo.
  async function echo({ clientMessageId }: Unsent): Promise<void> {
    for (let looks = 0; looks < 20; looks += 1) {
      if (!store.get().unsent.some((one) => one.clientMessageId === clientMessageId)) return
      await new Promise((later) => setTimeout(later, 50))
    }
    store.change((state) => dropUnsent(state, clientMessageId))
  }
}
