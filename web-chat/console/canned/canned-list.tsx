import type { CannedReply } from './canned-replies.ts'

interface Props {
  id: string
  replies: readonly CannedReply[]
  chosen: number
  onTake: (reply: CannedReply) => void
}

/** The ready-made replies under a `/`: arrows choose, Enter takes. */
export function CannedList({ id, replies, chosen, onTake }: Props) {
  return (
    <div class="canned" id={id} role="listbox" tabIndex={0} aria-label="Ready-made replies">
      {replies.length === 0 && <p class="muted">No ready-made reply begins like this.</p>}
      {replies.map((reply, index) => (
        <div
          key={reply.name}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          tabIndex={-1}
          onMouseDown={(event) => {
            event.preventDefault()
            onTake(reply)
          }}
        >
          <strong>/{reply.name}</strong> {reply.text}
        </div>
      ))}
    </div>
  )
}
