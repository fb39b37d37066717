import { CallsBar } from './alerts/calls-bar.tsx'
import { Pause } from './care/pause.tsx'
import { isLead, seesConversations } from './conversation/allowed.ts'
import { useDesk, useDeskState } from './desk/desk-context.ts'
import { ActButton } from './parts/act-button.tsx'
import type { AgentSays } from './protocol.ts'

type State = AgentSays['state']['state']
const states: readonly (readonly [State, string])[] = [
  ['available', 'Available'],
  ['busy', 'Busy'],
  ['away', 'Away'],
  ['cooling-down', 'Cooling down'],
]

/** The bar across the top: the site, the connection, what every agent must know, and oneself. */
export function Header({ onSignOut }: { onSignOut: () => void }) {
  const { acts } = useDesk()
  const session = useDeskState((state) => state.session)
  const agents = useDeskState((state) => state.agents)
  const banners = useDeskState((state) => state.banners)
  const me = agents.find((agent) => agent.id === session.agent.id)
  const others = agents.filter((agent) => agent.id !== session.agent.id)
  return (
    <header class="top">
      <h1 class="unseen">{session.siteName}: console</h1>
      <div class="top-bar">
        <p class="site">{session.siteName}</p>
        <Connection />
        <span
          class="colleagues"
          title={others.map(({ name, state }) => `${name}: ${state}`).join('\n')}
        >
          {others.length === 0
            ? 'No colleague online'
            : `${others.length} ${others.length === 1 ? 'colleague' : 'colleagues'} online`}
        </span>
        <span class="top-space" />
        <label class="state">
          <span class="unseen">Your state</span>
          <select
            value={me?.state ?? 'available'}
            onChange={(event) => {
              const chosen = states.find(([name]) => name === event.currentTarget.value)
              if (chosen) void acts.state(chosen[0])
            }}
          >
            {states.map(([name, word]) => (
              <option key={name} value={name}>
                {word}
              </option>
            ))}
          </select>
        </label>
        <span class="me">{session.agent.name}</span>
        <Pause />
        <div class="top-tools">
          {isLead(session) && (
            <ActButton look="quiet" keys="m" onClick={() => acts.show({ type: 'team' })}>
              Team
            </ActButton>
          )}
          {seesConversations(session) && (
            <ActButton look="quiet" keys="a" onClick={() => acts.show({ type: 'all' })}>
              {isLead(session) ? 'All' : 'Search'}
            </ActButton>
          )}
          <ActButton look="quiet" keys="z" onClick={() => acts.show({ type: 'breathing' })}>
            Breathe
          </ActButton>
          <span class="keys-button">
            <ActButton look="quiet" keys="?" onClick={() => acts.show({ type: 'keys' })}>
              Keys
            </ActButton>
          </span>
          <ActButton look="quiet" onClick={() => acts.show({ type: 'settings' })}>
            Settings
          </ActButton>
          <ActButton look="quiet" onClick={onSignOut}>
            Sign out
          </ActButton>
        </div>
      </div>
      <CallsBar />
      {banners.map((banner) => (
        <p key={banner} class="banner" role="status">
          {banner}
        </p>
      ))}
    </header>
  )
}

function Connection() {
  const link = useDeskState((state) => state.link)
  const unsent = useDeskState((state) => state.unsent.length)
  const words = unsent === 1 ? '1 message unsent' : `${unsent} messages unsent`
  return (
    <span class={`link link-${link}`} role="status">
      {link === 'online' && (unsent > 0 ? `Sending, ${words}` : 'Online')}
      {link === 'connecting' && 'Connecting…'}
      {link === 'offline' && `Offline, ${unsent > 0 ? words : 'trying again'}`}
    </span>
  )
}
