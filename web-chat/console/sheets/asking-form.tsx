import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { useDesk } from '../desk/desk-context.ts'
import type { Said } from '../desk/link.ts'

interface Props {
  about: string
  act: string
  send: () => Promise<Said>
  /** The server agreed. */
  onDone: () => void
  children: ComponentChildren
}

/** A form whose refusal stays in the sheet, with everything that was written. */
export function AskingForm({ about, act, send, onDone, children }: Props) {
  const { acts } = useDesk()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const answer = await send()
    setBusy(false)
    if (!answer.ok) {
      setTrouble(answer.message)
      return
    }
    acts.dismiss()
    onDone()
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <p class="muted">{about}</p>
      {children}
      <p class="trouble" role="alert">
        {trouble}
      </p>
      <button type="submit" class="button button-main" aria-disabled={busy}>
        {act}
      </button>
    </form>
  )
}

interface WordsProps {
  label: string
  value: string
  onInput: (value: string) => void
  needed?: boolean
  most?: number
  autofocus?: boolean
}

export function WordsField({
  label,
  value,
  onInput,
  needed = false,
  most = 2_000,
  autofocus,
}: WordsProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        // A sheet is opened to write in it.
        autofocus={autofocus}
        id={id}
        rows={3}
        value={value}
        required={needed}
        minLength={needed ? 3 : undefined}
        maxLength={most}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  )
}
