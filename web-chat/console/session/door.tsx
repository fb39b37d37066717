import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { SessionView } from '../protocol.ts'
import type { SessionAnswer } from './session.ts'

interface Props {
  title: string
  act: string
  why: string | null
  send: () => Promise<SessionAnswer>
  onDone: (session: SessionView) => void
  children: ComponentChildren
}

/** The page outside: a short form, and the server's own sentence when it says no. */
export function Door({ title, act, why, send, onDone, children }: Props) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setTrouble(null)
    const answer = await send()
    setBusy(false)
    if (answer.ok) onDone(answer.session)
    else setTrouble(answer.message)
  }
  return (
    <main class="door">
      <form class="door-form" onSubmit={(event) => void submit(event)}>
        <h1>{title}</h1>
        {why && <p class="muted">{why}</p>}
        {children}
        <p class="trouble" role="alert">
          {trouble}
        </p>
        <button type="submit" class="button button-main" aria-disabled={busy}>
          {busy ? 'One moment…' : act}
        </button>
      </form>
    </main>
  )
}
