import { useLayoutEffect, useRef } from 'preact/hooks'
import { serverNow } from '../parts/server-clock.ts'
import { clockWords, dayWords, exactWords } from '../parts/time-words.ts'
import type { Entry } from './entries.ts'
import { Said } from './said.tsx'

interface Props {
  entry: Entry
  before: Entry | null
  index: number
  measure: (index: number, height: number) => void
  conversation: string
}

export function EntryView({ entry, before, index, measure, conversation }: Props) {
  const item = useRef<HTMLLIElement>(null)
  useLayoutEffect(() => {
    if (item.current) measure(index, item.current.offsetHeight)
  })
  const day = dayWords(entry.at, serverNow())
  const newDay = !before || dayWords(before.at, serverNow()) !== day
  return (
    <li ref={item} class={`entry entry-${entry.type}`} data-seq={entry.seq} tabIndex={-1}>
      {newDay && <p class="day">{day}</p>}
      {entry.type === 'said' && <Said entry={entry} conversation={conversation} />}
      {entry.type === 'line' && (
        <p class={entry.public ? 'event-line event-public' : 'event-line'}>
          {entry.text} <time title={exactWords(entry.at)}>{clockWords(entry.at)}</time>
        </p>
      )}
      {entry.type === 'note' && (
        <div class="note">
          <p class="note-by">
            {entry.whisper
              ? `${entry.name} whispers, the customer does not see it`
              : `Note by ${entry.name}, only for colleagues`}{' '}
            <time title={exactWords(entry.at)}>{clockWords(entry.at)}</time>
          </p>
          <p class="note-text">{entry.text}</p>
        </div>
      )}
    </li>
  )
}
