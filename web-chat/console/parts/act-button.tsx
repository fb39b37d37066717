import type { ComponentChildren } from 'preact'
import { KeyHint } from './key-hint.tsx'

interface Props {
  onClick: () => void
  children: ComponentChildren
  keys?: string
  look?: 'main' | 'plain' | 'quiet'
  disabled?: boolean
  pressed?: boolean
  label?: string
  type?: 'button' | 'submit'
}

/** A button that shows its key. */
export function ActButton({
  onClick,
  children,
  keys,
  look = 'plain',
  disabled,
  pressed,
  label,
  type = 'button',
}: Props) {
  return (
    <button
      type={type}
      class={`button button-${look}`}
      onClick={onClick}
      disabled={disabled}
      aria-pressed={pressed}
      aria-label={label}
      aria-keyshortcuts={keys}
    >
      {children}
      {keys && <KeyHint keys={keys} />}
    </button>
  )
}
