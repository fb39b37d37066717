import { useId, useState } from 'preact/hooks'
import { wasHeavy } from '../care/heavy.ts'
import { useDesk, useDeskState } from '../desk/desk-context.ts'
import { dispositions } from '../words.ts'
import { Sheet } from './sheet.tsx'

/** How it ended, for whoever meets this customer next. */
export function WrapUp({ conversation, onClose }: { conversation: string; onClose: () => void }) {
  const { acts } = useDesk()
  const id = useId()
  const heavy = useDeskState((state) => wasHeavy(state.watched[conversation]?.events ?? []))
  const [disposition, setDisposition] = useState<string>(dispositions[0][0])
  const [note, setNote] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    const answer = await acts.wrapUp(conversation, { disposition, note })
    if (!answer.ok) {
      setTrouble(answer.message)
      return
    }
    acts.dismiss()
    if (heavy) acts.show({ type: 'cool-down' })
    else onClose()
  }
  return (
    <Sheet title="Wrap up" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <p class="muted">If they write again before you are done, they are back with you.</p>
        <fieldset class="field">
          <legend>How it ended</legend>
          {dispositions.map(([name, word]) => (
            <label key={name} class="choice">
              <input
                type="radio"
                name="disposition"
                value={name}
                checked={name === disposition}
                autofocus={name === disposition}
                onChange={() => setDisposition(name)}
              />
              {word}
            </label>
          ))}
        </fieldset>
        <div class="field">
          <label for={id}>Note for the next colleague</label>
          <textarea
            id={id}
            rows={3}
            maxLength={2_000}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </div>
        <p class="trouble" role="alert">
          {trouble}
        </p>
        <button type="submit" class="button button-main">
          Close conversation
        </button>
      </form>
    </Sheet>
  )
}
