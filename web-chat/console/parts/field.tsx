import { useId } from 'preact/hooks'

interface Props {
  label: string
  name: string
  value: string
  onInput: (value: string) => void
  type?: 'text' | 'email' | 'password'
  autocomplete?: 'username' | 'current-password' | 'new-password' | 'name'
  hint?: string
  minLength?: number
  autofocus?: boolean
}

export function Field({
  label,
  name,
  value,
  onInput,
  type = 'text',
  autocomplete,
  hint,
  minLength,
  autofocus,
}: Props) {
  const id = useId()
  const common = {
    id,
    name,
    value,
    autocomplete,
    minLength,
    required: true,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    ref: (input: HTMLInputElement | null) => {
      if (!autofocus || !input || input.dataset.met) return
      input.dataset.met = 'yes'
      input.focus()
    },
    onInput: (event: InputEvent) => {
      if (event.currentTarget instanceof HTMLInputElement) onInput(event.currentTarget.value)
    },
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {type === 'text' && <input {...common} type="text" />}
      {type === 'email' && <input {...common} type="email" />}
      {type === 'password' && <input {...common} type="password" />}
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  )
}
