import { useEffect, useState } from 'preact/hooks'
import { listenForBanners } from '../desk/listen-for-banners.ts'
import { ActButton } from '../parts/act-button.tsx'
import type { SessionView } from '../protocol.ts'

/** For those who write flows and words: conversations are not shown to them, and the page says so. */
export function NoDesk({ session, onSignOut }: { session: SessionView; onSignOut: () => void }) {
  const [banners, setBanners] = useState<readonly string[]>([])
  useEffect(() => listenForBanners(setBanners), [])
  return (
    <main class="door">
      <div class="door-form">
        <h1>{session.siteName}</h1>
        <p>
          Hello {session.agent.name}. Conversations are for agents, so there are none to see here.
          What the assistant says is in the project’s files.
        </p>
        {banners.map((banner) => (
          <p key={banner} class="banner" role="status">
            {banner}
          </p>
        ))}
        <ActButton onClick={onSignOut}>Sign out</ActButton>
      </div>
    </main>
  )
}
