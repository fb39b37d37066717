import { useEffect, useRef, useState } from 'preact/hooks'
import { useDeskState } from '../desk/desk-context.ts'
import { newlyWaiting, waitingWords } from './newly-waiting.ts'

/** Says once to a screen reader that somebody new waits; a crisis interrupts, the rest waits its turn. */
export function Announcer() {
  const rows = useDeskState((state) => state.rows)
  const known = useRef<ReadonlySet<string> | null>(null)
  const [words, setWords] = useState({ polite: '', urgent: '' })
  useEffect(() => {
    const { fresh, seen } = newlyWaiting(rows, known.current)
    known.current = seen
    if (fresh.length === 0) return
    setWords({
      polite: fresh
        .filter((row) => row.level !== 'crisis')
        .map(waitingWords)
        .join(' '),
      urgent: fresh
        .filter((row) => row.level === 'crisis')
        .map(waitingWords)
        .join(' '),
    })
  }, [rows])
  return (
    <div class="unseen">
      <p aria-live="polite">{words.polite}</p>
      <p aria-live="assertive">{words.urgent}</p>
    </div>
  )
}
