import type { AgentHere } from '../protocol.ts'

interface Props {
  id: string
  agents: readonly AgentHere[]
  chosen: number
  onTake: (agent: AgentHere) => void
}

/** Who can be named under an `@`: arrows choose, Enter takes. */
export function ColleagueList({ id, agents, chosen, onTake }: Props) {
  return (
    <div class="canned" id={id} role="listbox" tabIndex={0} aria-label="Colleagues">
      {agents.map((agent, index) => (
        <div
          key={agent.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          tabIndex={-1}
          onMouseDown={(event) => {
            event.preventDefault()
            onTake(agent)
          }}
        >
          <strong>@{agent.name}</strong> {agent.state.replaceAll('-', ' ')}
        </div>
      ))}
    </div>
  )
}
