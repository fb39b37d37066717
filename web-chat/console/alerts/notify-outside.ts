import type { LineRow } from '../protocol.ts'
import { levelWords } from '../words.ts'

/** A desktop notification that carries the level and nothing that the customer wrote. */
export function notifyOutside({ conversation, level }: LineRow, open: () => void): void {
  if (!('Notification' in window) || Notification.permission !== 'granted' || document.hasFocus())
    return
  const notification = new Notification('Somebody is waiting', {
    body: `Level: ${levelWords[level]}`,
    tag: conversation,
    requireInteraction: level === 'crisis',
  })
  notification.onclick = () => {
    window.focus()
    open()
    notification.close()
  }
}
