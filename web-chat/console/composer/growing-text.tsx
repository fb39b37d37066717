import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface Props {
  id: string
  label: string
  placeholder: string
  value: string
  onInput: (value: string) => void
  onSend: () => void
  onKey?: (event: KeyboardEvent) => boolean
  /** The same text, drawn under the words; gives the field its height. */
  under?: ComponentChildren
  describedBy?: string
}

/** A field that grows with its text. Enter sends, Shift and Enter breaks the line. */
export function GrowingText({
  id,
  label,
  placeholder,
  value,
  onInput,
  onSend,
  onKey,
  under,
  describedBy,
}: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  // A conversation or a kind of writing was just opened by key: the next letters belong here.
  useEffect(() => {
    if (document.body.dataset.write === 'yes') field.current?.focus()
    delete document.body.dataset.write
  }, [])
  function onKeyDown(event: KeyboardEvent): void {
    if (onKey?.(event)) {
      event.preventDefault()
      return
    }
    if (event.key === 'Escape') field.current?.blur()
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    onSend()
  }
  return (
    <div class="growing">
      <div class="growing-under" aria-hidden="true">
        {under ?? value}
        {'\u200b'}
      </div>
      <textarea
        ref={field}
        id={id}
        rows={1}
        maxLength={8_000}
        aria-label={label}
        aria-describedby={describedBy}
        placeholder={placeholder}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
