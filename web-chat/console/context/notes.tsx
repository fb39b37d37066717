import { clockWords, exactWords } from '../parts/time-words.ts'
import type { LogEvent } from '../protocol.ts'

/** Everything that colleagues left for each other, newest first. */
export function Notes({ events }: { events: readonly LogEvent[] }) {
  const notes = events.filter((event) => event.type === 'note-written').reverse()
  return (
    <section aria-labelledby="notes-title">
      <h2 id="notes-title">Notes</h2>
      {notes.length === 0 && <p class="empty">Private notes appear here. Press n to write one.</p>}
      {notes.map((note) => (
        <div key={note.seq} class="note">
          <p class="note-by">
            {note.agent.name}
            {note.whisper && ' whispers'}{' '}
            <time title={exactWords(note.at)}>{clockWords(note.at)}</time>
          </p>
          <p class="note-text">{note.text}</p>
        </div>
      ))}
    </section>
  )
}
