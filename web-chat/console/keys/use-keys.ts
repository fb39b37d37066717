import { useEffect, useRef } from 'preact/hooks'
import { type Act, allowedActs } from '../conversation/allowed.ts'
import { actKeys, doAct } from '../conversation/do-act.ts'
import type { Desk } from '../desk/desk.ts'
import { sectionsOf, walk } from '../line/sections.ts'
import { settings } from '../sheets/settings-store.ts'
import { messageKey } from './message-key.ts'
import { pressButton } from './press-button.ts'

interface Around {
  readonly find: string
  readonly toggleAside: () => void
}

/** Single-letter keys, wherever nobody is typing. */
export function useKeys(desk: Desk, around: Around): void {
  const now = useRef(around)
  now.current = around
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!settings.get().singleKeys || isForSomethingElse(event)) return
      if (pressed(desk, event.key, now.current) || messageKey(event)) event.preventDefault()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [desk])
}

function isForSomethingElse({ target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey || document.querySelector('dialog[open]')) return true
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  )
}

function pressed(desk: Desk, key: string, { find, toggleAside }: Around): boolean {
  const { open } = desk.store.get()
  switch (key) {
    case '?':
      desk.acts.show({ type: 'keys' })
      return true
    case 'f':
      return focus('#find')
    case 'v':
      return focus('.transcript')
    case 'j':
      return step(desk, 1, find)
    case 'k':
      return step(desk, -1, find)
    case 'g':
      toggleAside()
      return true
    case 'q':
      desk.acts.close()
      return true
    case 'r':
    case 'n':
    case 'u':
    case 'i':
    case 's':
    case 'x':
    case 'h':
    case 'a':
    case 'm':
    case 'y':
    case 'z':
      return pressButton(key)
  }
  return open !== null && act(desk, key, open)
}

function act(desk: Desk, key: string, open: string): boolean {
  const { watched, session, rows } = desk.store.get()
  const row = watched[open]?.row ?? rows.find((one) => one.conversation === open)
  const allowed: Act[] = row ? allowedActs(row, session) : []
  const wanted = allowed.find((one) => actKeys[one] === key)
  if (!wanted) return false
  void doAct(desk, wanted, open)
  return true
}

function step(desk: Desk, by: 1 | -1, find: string): boolean {
  const { rows, session, open } = desk.store.get()
  const order = walk(sectionsOf(rows, session.agent.id, find))
  const at = order.findIndex((row) => row.conversation === open)
  const next = order[at < 0 ? 0 : at + by]
  if (next) void desk.acts.open(next.conversation)
  return next !== undefined
}

function focus(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector)
  element?.focus()
  return element !== null
}
