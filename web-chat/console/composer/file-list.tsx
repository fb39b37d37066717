import { sizeWords } from '../conversation/attachments.tsx'
import type { Attachment } from '../protocol.ts'

interface Props {
  files: readonly Attachment[]
  /** Names of those on their way to the server. */
  leaving: readonly string[]
  trouble: string | null
  onRemove: (file: Attachment) => void
}

/** What goes with the next reply. It is the agent's to send or to take out. */
export function FileList({ files, leaving, trouble, onRemove }: Props) {
  return (
    <div role="status">
      {trouble && <p class="trouble">{trouble}</p>}
      {files.length + leaving.length > 0 && (
        <ul class="going" aria-label="Files that go with this reply">
          {files.map((file) => (
            <li key={file.id}>
              <span class="going-name">{file.name}</span>
              <span class="muted">{sizeWords(file.size)}</span>
              <button
                type="button"
                class="button button-quiet"
                aria-label={`Take out ${file.name}`}
                onClick={() => onRemove(file)}
              >
                Take out
              </button>
            </li>
          ))}
          {leaving.map((name) => (
            <li key={name}>
              <span class="going-name">{name}</span>
              <span class="muted">getting ready…</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
