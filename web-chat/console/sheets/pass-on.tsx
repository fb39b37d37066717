import { useId, useState } from 'preact/hooks'
import { useDesk, useDeskState } from '../desk/desk-context.ts'
import { AskingForm, WordsField } from './asking-form.tsx'
import { Sheet } from './sheet.tsx'

interface Props {
  type: 'transfer' | 'reassign'
  conversation: string
  onClose: () => void
}

/** To a team or to one colleague, who is asked first. Supervisors may also put it at the front of the line. */
export function PassOn({ type, conversation, onClose }: Props) {
  const { acts } = useDesk()
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const words =
    type === 'transfer'
      ? ([
          'Transfer',
          'They go to the front there, and are told so. A colleague is asked first, and gets your words.',
        ] as const)
      : ([
          'Move',
          'It is taken from whoever has it, with its whole history. That you did is written down.',
        ] as const)
  const [act, about] = words
  const send = () => acts[type](conversation, { ...destination(to), reason })
  return (
    <Sheet title={`${act} this conversation`} onClose={onClose}>
      <AskingForm about={about} act={act} send={send} onDone={onClose}>
        <Destination to={to} onTo={setTo} lineToo={type === 'reassign'} />
        <WordsField
          label="What whoever takes it should know"
          value={reason}
          onInput={setReason}
          needed
        />
      </AskingForm>
    </Sheet>
  )
}

function Destination({
  to,
  onTo,
  lineToo,
}: {
  to: string
  onTo: (to: string) => void
  lineToo: boolean
}) {
  const id = useId()
  const me = useDeskState((state) => state.session.agent.id)
  const agents = useDeskState((state) => state.agents)
  const teams = useDeskState((state) => state.house?.teams ?? [])
  const others = agents.filter((agent) => agent.id !== me)
  return (
    <div class="field">
      <label for={id}>To</label>
      <select
        autofocus
        id={id}
        required={!lineToo}
        value={to}
        onChange={(event) => onTo(event.currentTarget.value)}
      >
        <option value="">{lineToo ? 'The front of the line' : 'Choose'}</option>
        {teams.length > 0 && (
          <optgroup label="Teams">
            {teams.map((team) => (
              <option key={team} value={`team ${team}`}>
                {team}
              </option>
            ))}
          </optgroup>
        )}
        {others.length > 0 && (
          <optgroup label="Colleagues who are here">
            {others.map((agent) => (
              <option key={agent.id} value={`agent ${agent.id}`}>
                {agent.name} ({agent.state.replaceAll('-', ' ')})
              </option>
            ))}
          </optgroup>
        )}
      </select>
      {teams.length + others.length === 0 && (
        <p class="hint">Nobody else is here and the house has no teams. You can let go instead.</p>
      )}
    </div>
  )
}

function destination(to: string): { team: string | null; agent: string | null } {
  const [, kind, name = ''] = /^(team|agent) (.*)$/.exec(to) ?? []
  return { team: kind === 'team' ? name : null, agent: kind === 'agent' ? name : null }
}
