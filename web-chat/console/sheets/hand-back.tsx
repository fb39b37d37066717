import { useId, useState } from 'preact/hooks'
import { useDesk, useDeskState } from '../desk/desk-context.ts'
import { AskingForm, WordsField } from './asking-form.tsx'
import { Sheet } from './sheet.tsx'

/** Back to the assistant: with what it should do next, or where it was. */
export function HandBack({ conversation, onClose }: { conversation: string; onClose: () => void }) {
  const { acts } = useDesk()
  const id = useId()
  const flows = useDeskState((state) => state.house?.flows)
  const [note, setNote] = useState('')
  const [flow, setFlow] = useState('')
  return (
    <Sheet title="Hand back to the assistant" onClose={onClose}>
      <AskingForm
        about="They are told that the assistant goes on. Your note stays with the conversation."
        act="Hand back"
        send={() => acts.handBack(conversation, { note, flow: flow || null })}
        onDone={onClose}
      >
        <WordsField label="What a colleague should know" value={note} onInput={setNote} autofocus />
        <div class="field">
          <label for={id}>What the assistant does next</label>
          <select id={id} value={flow} onChange={(event) => setFlow(event.currentTarget.value)}>
            <option value="">Goes on where it was</option>
            {flows?.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </div>
      </AskingForm>
    </Sheet>
  )
}
