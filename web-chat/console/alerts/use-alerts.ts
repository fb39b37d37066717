import { useEffect } from 'preact/hooks'
import type { Desk } from '../desk/desk.ts'
import { settings } from '../sheets/settings-store.ts'
import { newlyWaiting } from './newly-waiting.ts'
import { notifyOutside } from './notify-outside.ts'
import { playFor } from './sound.ts'
import { titleWords } from './title-words.ts'

/** Sound, title and desktop notification when somebody new waits. Words of customers stay inside the page. */
export function useAlerts(desk: Desk): void {
  useEffect(() => {
    let known: ReadonlySet<string> | null = null
    const look = () => {
      const { rows, session, lineKnown } = desk.store.get()
      document.title = titleWords(rows, session.siteName)
      if (!lineKnown) return
      const { fresh, seen } = newlyWaiting(rows, known)
      known = seen
      const worst =
        fresh.find((row) => row.level === 'crisis') ??
        fresh.find((row) => row.level === 'severe') ??
        fresh[0]
      if (!worst) return
      const { sound, notifications } = settings.get()
      if (sound) playFor(worst.level)
      if (notifications) notifyOutside(worst, () => void desk.acts.open(worst.conversation))
    }
    look()
    return desk.store.subscribe(look)
  }, [desk])
}
