import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { ActButton } from '../parts/act-button.tsx'

interface Props {
  title: string
  onClose: () => void
  children: ComponentChildren
}

/** A modal sheet: the browser keeps the focus inside, Escape closes, the focus goes back where it was. */
export function Sheet({ title, onClose, children }: Props) {
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
  return (
    <dialog ref={dialog} class="sheet" aria-labelledby={id} onClose={onClose}>
      <header class="sheet-head">
        <h2 id={id}>{title}</h2>
        <ActButton look="quiet" keys="Esc" onClick={() => dialog.current?.close()}>
          Close
        </ActButton>
      </header>
      {children}
    </dialog>
  )
}
