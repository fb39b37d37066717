import { useEffect, useState } from 'preact/hooks'
import { useDesk, useDeskState } from '../desk/desk-context.ts'
import type { AgentOnDuty } from '../protocol.ts'
import { Sheet } from '../sheets/sheet.tsx'
import { DeadLetters } from './dead-letters.tsx'
import { TeamMember } from './team-member.tsx'

/** Who could take how much. Never how much distress somebody has handled. */
export function TeamSheet({ onClose }: { onClose: () => void }) {
  const { acts } = useDesk()
  const here = useDeskState((state) => state.agents)
  const held = useDeskState((state) => state.rows.filter((row) => row.agent).length)
  const [agents, setAgents] = useState<readonly AgentOnDuty[] | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  async function look(): Promise<void> {
    const answer = await acts.team()
    if (answer.ok) setAgents(answer.agents)
    setTrouble(answer.ok ? null : answer.message)
  }
  // Whoever comes, goes or takes somebody changes it.
  useEffect(() => void look(), [here, held])
  return (
    <Sheet title="Team" onClose={onClose} wide>
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      {agents?.length === 0 && <p class="empty">Nobody else can sign in yet.</p>}
      <ul class="team">
        {agents?.map((agent) => (
          <TeamMember key={agent.id} agent={agent} onChanged={() => void look()} />
        ))}
      </ul>
      <DeadLetters />
    </Sheet>
  )
}
