import { useState } from 'preact/hooks'
import { useDesk, useDeskState } from '../desk/desk-context.ts'
import { ActButton } from '../parts/act-button.tsx'
import { GrowingText } from './growing-text.tsx'

/** A note that only colleagues read. */
export function NoteBox({ conversation }: { conversation: string }) {
  const { acts } = useDesk()
  const online = useDeskState((state) => state.link === 'online')
  const [text, setText] = useState('')
  async function keep(): Promise<void> {
    if (!text.trim()) return
    if (await acts.note(conversation, text.trim())) setText('')
  }
  return (
    <div class="writing">
      <GrowingText
        id="composer"
        label="Private note, only for colleagues"
        placeholder="Only colleagues read this"
        value={text}
        onInput={setText}
        onSend={() => void keep()}
      />
      <ActButton look="main" keys="Enter" disabled={!online} onClick={() => void keep()}>
        Keep note
      </ActButton>
    </div>
  )
}
