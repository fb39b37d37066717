import { useEffect, useState } from 'preact/hooks'
import { entriesOf } from '../conversation/entries.ts'
import { masked } from '../conversation/sealed.ts'
import { useDesk } from '../desk/desk-context.ts'
import { customerName } from '../parts/customer-name.ts'
import { serverNow } from '../parts/server-clock.ts'
import { clockWords, dayWords } from '../parts/time-words.ts'
import type { ConversationView } from '../protocol.ts'
import { Sheet } from '../sheets/sheet.tsx'

const most = 500

/** A conversation from before, to read only. Private values stay covered. */
export function ReadSheet({
  conversation,
  onClose,
}: {
  conversation: string
  onClose: () => void
}) {
  const { acts } = useDesk()
  const [view, setView] = useState<ConversationView | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    void acts.read(conversation).then((answer) => {
      if (answer.ok) setView(answer.view)
      else setTrouble(answer.message)
    })
  }, [conversation])
  const name = view ? customerName(view.row) : ''
  const entries = view ? entriesOf(view.events, [], name) : []
  return (
    <Sheet title={name || 'Earlier conversation'} onClose={onClose} wide>
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      {entries.length > most && <p class="hint">The last {most} of what was said.</p>}
      <ol class="earlier-entries">
        {entries.slice(-most).map((entry) => (
          <li key={entry.seq}>
            <span class="muted">
              {entry.type !== 'line' && `${entry.name}, `}
              {dayWords(entry.at, serverNow())} {clockWords(entry.at)}
              {entry.type === 'note' && ', note'}
            </span>
            <p class={entry.type === 'note' ? 'note-text note' : 'note-text'}>
              {masked(entry.text)}
            </p>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
