import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { isWanted } from './write-next.ts'

interface Props {
  id: string
  label: string
  placeholder: string
  value: string
  onInput: (value: string) => void
  onSend: () => void
  onKey?: (event: KeyboardEvent) => boolean
  /** Files that were pasted or dropped here. */
  onFiles?: (files: Iterable<File>) => void
  /** The same text, drawn under the words; gives the field its height. */
  under?: ComponentChildren
  describedBy?: string
  /** The list that this field chooses from now, and the option chosen. */
  options?: { readonly list: string; readonly chosen: string } | null
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
  onFiles,
  under,
  describedBy,
  options,
}: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  // Before the next key can arrive: its letter belongs here.
  useLayoutEffect(() => {
    if (isWanted()) field.current?.focus()
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
  function take(event: Event, given: DataTransfer | null): void {
    if (!onFiles || !given || given.files.length === 0) return
    event.preventDefault()
    onFiles(given.files)
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
        aria-autocomplete={options ? 'list' : undefined}
        aria-controls={options?.list}
        aria-activedescendant={options?.chosen}
        placeholder={placeholder}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={(event) => take(event, event.clipboardData)}
        onDrop={(event) => take(event, event.dataTransfer)}
      />
    </div>
  )
}
