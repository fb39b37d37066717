import { useId, useState } from 'preact/hooks'
import { useDesk, useDeskState } from '../desk/desk-context.ts'
import type { AgentOnDuty } from '../protocol.ts'

interface Props {
  agent: AgentOnDuty
  onChanged: () => void
}

/** One colleague: what they hold, and what a supervisor may set. */
export function TeamMember({ agent, onChanged }: Props) {
  const { acts } = useDesk()
  const id = useId()
  const known = useDeskState((state) => state.house?.teams ?? [])
  const [capacity, setCapacity] = useState(String(agent.capacity))
  const [teams, setTeams] = useState<readonly string[]>(agent.teams)
  const [skills, setSkills] = useState(agent.skills.join(', '))
  const [said, setSaid] = useState<string | null>(null)
  async function save(event: Event): Promise<void> {
    event.preventDefault()
    const wanted = capacity.trim() === '' ? null : Number(capacity)
    const answers = [
      await acts.setTeams({ agent: agent.id, teams: [...teams], skills: wordsIn(skills) }),
      ...(wanted === agent.capacity
        ? []
        : [await acts.setCapacity({ agent: agent.id, capacity: wanted })]),
    ]
    const refused = answers.find((answer) => !answer.ok)
    setSaid(refused && !refused.ok ? refused.message : 'Saved.')
    onChanged()
  }
  return (
    <li class="member">
      <p class="member-head">
        <strong>{agent.name}</strong> <span class="muted">{agent.role}</span>
        <span>{agent.state.replaceAll('-', ' ')}</span>
        <span class="muted">
          {agent.holds === 1 ? '1 conversation' : `${agent.holds} conversations`}
        </span>
      </p>
      <form class="member-form" onSubmit={(event) => void save(event)}>
        <label for={`${id}-capacity`}>Capacity</label>
        <input
          id={`${id}-capacity`}
          type="number"
          min={0}
          max={100}
          placeholder="usual"
          value={capacity}
          onInput={(event) => setCapacity(event.currentTarget.value)}
        />
        <label for={`${id}-skills`}>Skills</label>
        <input
          id={`${id}-skills`}
          value={skills}
          maxLength={500}
          placeholder="none, or separated by commas"
          onInput={(event) => setSkills(event.currentTarget.value)}
        />
        {known.length > 0 && (
          <fieldset class="member-teams">
            <legend>Teams{teams.length === 0 && ': all'}</legend>
            {known.map((team) => (
              <label key={team} class="choice">
                <input
                  type="checkbox"
                  checked={teams.includes(team)}
                  onChange={(event) =>
                    setTeams(
                      event.currentTarget.checked
                        ? [...teams, team]
                        : teams.filter((one) => one !== team),
                    )
                  }
                />
                {team}
              </label>
            ))}
          </fieldset>
        )}
        <button type="submit" class="button" aria-label={`Save ${agent.name}`}>
          Save
        </button>
        <span role="status" class="muted">
          {said}
        </span>
      </form>
    </li>
  )
}

function wordsIn(text: string): string[] {
  return text.split(',').flatMap((word) => word.trim() || [])
}
