import { useEffect, useMemo, useState } from 'preact/hooks'
import { Announcer } from './alerts/announcer.tsx'
import { switchPushOff } from './alerts/push.ts'
import { useAlerts } from './alerts/use-alerts.ts'
import { usePush } from './alerts/use-push.ts'
import { Context } from './context/context.tsx'
import { ConversationView } from './conversation/conversation.tsx'
import { openDesk } from './desk/desk.ts'
import { DeskContext } from './desk/desk-context.ts'
import { forgetDesk } from './desk/desk-memory.ts'
import { useStore } from './desk/store.ts'
import { Header } from './header.tsx'
import { useKeys } from './keys/use-keys.ts'
import { Line } from './line/line.tsx'
import { useAddress } from './parts/use-address.ts'
import type { SessionView } from './protocol.ts'
import { signOut } from './session/session.ts'
import { OpenSheet } from './sheets/open-sheet.tsx'

interface Props {
  session: SessionView
  onSignedOut: (why: string | null) => void
}

/** Three columns at a desk, two on a tablet, one on a phone. */
export function DeskView({ session, onSignedOut }: Props) {
  const desk = useMemo(
    () => openDesk(session, () => onSignedOut('Please sign in again.')),
    [session],
  )
  useEffect(() => () => desk.leave(), [desk])
  const [find, setFind] = useState('')
  const [aside, setAside] = useState(false)
  const open = useStore(desk.store, (state) => state.open)
  useAddress(desk)
  useKeys(desk, { find, toggleAside: () => setAside((shown) => !shown) })
  useAlerts(desk)
  usePush(desk)
  async function leave(): Promise<void> {
    // Whoever sits down here next is not to be called for this agent.
    await switchPushOff(desk.acts).catch(() => undefined)
    desk.leave()
    forgetDesk(session.agent.id)
    await signOut()
    onSignedOut(null)
  }
  return (
    <DeskContext.Provider value={desk}>
      <div class="desk" data-open={open !== null} data-aside={aside}>
        <Header onSignOut={() => void leave()} />
        <main class="columns">
          <Line find={find} onFind={setFind} />
          <div class="middle">
            <ConversationView
              key={open ?? ''}
              conversation={open}
              aside={aside}
              onAside={() => setAside(!aside)}
            />
          </div>
          <Context conversation={open} onClose={() => setAside(false)} />
        </main>
      </div>
      <OpenSheet />
      <Announcer />
    </DeskContext.Provider>
  )
}
