import { useId, useState } from 'preact/hooks'
import { useDesk, useDeskState } from '../desk/desk-context.ts'
import type { Said } from '../desk/link.ts'
import { Sheet } from './sheet.tsx'

type Type = 'transfer' | 'release' | 'hand-back' | 'clear-crisis'

interface Ask {
  readonly title: string
  readonly about: string
  readonly label: string
  readonly act: string
  readonly needed: boolean
}

const asks: Readonly<Record<Type, Ask>> = {
  transfer: {
    title: 'Transfer to a team',
    about: 'They go to the front of that team’s line and are told so.',
    label: 'What your colleague should know',
    act: 'Transfer',
    needed: false,
  },
  release: {
    title: 'Let go',
    about: 'They go back to the front of the line and are told so. You need not say why.',
    label: 'Why, if you like',
    act: 'Let go',
    needed: false,
  },
  'hand-back': {
    title: 'Hand back to the assistant',
    about: 'The assistant goes on with this note.',
    label: 'What the assistant should do next',
    act: 'Hand back',
    needed: false,
  },
  'clear-crisis': {
    title: 'Clear the crisis',
    about:
      'Only a person can say that the danger has passed. Your reason is kept with the conversation.',
    label: 'Why it has passed',
    act: 'Clear crisis',
    needed: true,
  },
}

interface Props {
  type: Type
  conversation: string
  onClose: () => void
}

/** An act that needs a sentence. A refusal stays in the sheet, with the words. */
export function WordsSheet({ type, conversation, onClose }: Props) {
  const { acts } = useDesk()
  const id = useId()
  const [words, setWords] = useState('')
  const [team, setTeam] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const { title, about, label, act, needed } = asks[type]
  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    const answer = await send()
    if (answer.ok) {
      acts.dismiss()
      onClose()
    } else setTrouble(answer.message)
  }
  function send(): Promise<Said> {
    switch (type) {
      case 'transfer':
        return acts.transfer(conversation, { team, reason: words })
      case 'release':
        return acts.release(conversation, { reason: words })
      case 'hand-back':
        return acts.handBack(conversation, { note: words })
      case 'clear-crisis':
        return acts.clearCrisis(conversation, { reason: words })
    }
  }
  return (
    <Sheet title={title} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <p class="muted">{about}</p>
        {type === 'transfer' && <TeamField team={team} onTeam={setTeam} />}
        <div class="field">
          <label for={id}>{label}</label>
          <textarea
            // A sheet is opened to write in it.
            autofocus={type !== 'transfer'}
            id={id}
            rows={3}
            value={words}
            required={needed}
            minLength={needed ? 3 : undefined}
            maxLength={type === 'clear-crisis' ? 500 : 2_000}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </div>
        <p class="trouble" role="alert">
          {trouble}
        </p>
        <button type="submit" class="button button-main">
          {act}
        </button>
      </form>
    </Sheet>
  )
}

function TeamField({ team, onTeam }: { team: string; onTeam: (team: string) => void }) {
  const id = useId()
  const told = useDeskState((state) => state.teams)
  const rows = useDeskState((state) => state.rows)
  const known = [...new Set([...told, ...rows.flatMap((row) => row.team ?? [])])]
  return (
    <div class="field">
      <label for={id}>Team</label>
      <input
        autofocus
        id={id}
        list={`${id}-teams`}
        required
        maxLength={64}
        value={team}
        onInput={(event) => onTeam(event.currentTarget.value)}
      />
      <datalist id={`${id}-teams`}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  )
}
