import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { ActButton } from '../parts/act-button.tsx'

interface Props {
  title: string
  onClose: () => void
  wide?: boolean
  children: ComponentChildren
}

/** A modal sheet: the browser keeps the focus inside, Escape closes, the focus goes back where it was. */
export function Sheet({ title, onClose, wide = false, children }: Props) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // Before the next key arrives: its letter belongs to the sheet.
  useLayoutEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  // The browser tells of the closing later; by then the next sheet may be open, and is not meant.
  function closed(event: Event): void {
    if (event.currentTarget === dialog.current) onClose()
  }
  // At once, so that the focus is back before the next key.
  function leaveByKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onClose()
  }
  return (
    <dialog
      ref={dialog}
      class={wide ? 'sheet sheet-wide' : 'sheet'}
      aria-labelledby={id}
      onClose={closed}
      onKeyDown={leaveByKey}
    >
      <header class="sheet-head">
        <h2 id={id}>{title}</h2>
        <ActButton look="quiet" keys="Esc" onClick={onClose}>
          Close
        </ActButton>
      </header>
      {children}
    </dialog>
  )
}
