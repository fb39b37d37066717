import { useEffect, useState } from 'preact/hooks'
import { seesConversations } from './conversation/allowed.ts'
import { DeskView } from './desk-view.tsx'
import { useTheme } from './parts/use-theme.ts'
import type { SessionView } from './protocol.ts'
import { NoDesk } from './session/no-desk.tsx'
import { currentSession, signOut } from './session/session.ts'
import { SetUp } from './session/set-up.tsx'
import { SignIn } from './session/sign-in.tsx'

type Where =
  | { at: 'looking' }
  | { at: 'set-up'; token: string }
  | { at: 'door'; why: string | null }
  | { at: 'desk'; session: SessionView }

/** The whole console: the door or the desk. */
export function Console({ setupToken }: { setupToken: string | null }) {
  const [where, setWhere] = useState<Where>(
    setupToken ? { at: 'set-up', token: setupToken } : { at: 'looking' },
  )
  useTheme()
  const sit = (session: SessionView) => setWhere({ at: 'desk', session })
  async function look(why: string | null): Promise<void> {
    try {
      const session = await currentSession()
      // Still known: only the connection was ended. Come back, but not in a rush.
      if (session && where.at === 'desk') await new Promise((later) => setTimeout(later, 2_000))
      if (session) sit(session)
      else setWhere({ at: 'door', why })
    } catch {
      setWhere({ at: 'door', why: 'No connection to the server.' })
    }
  }
  async function leave(): Promise<void> {
    await signOut()
    setWhere({ at: 'door', why: null })
  }
  useEffect(() => {
    if (where.at === 'looking') void look(null)
  }, [])
  switch (where.at) {
    case 'looking':
      return <main class="door" aria-busy="true" />
    case 'set-up':
      return <SetUp token={where.token} onDone={sit} />
    case 'door':
      return <SignIn why={where.why} onDone={sit} />
    case 'desk':
      if (!seesConversations(where.session)) {
        return <NoDesk session={where.session} onSignOut={() => void leave()} />
      }
      return <DeskView session={where.session} onSignedOut={(why) => void look(why)} />
  }
}
