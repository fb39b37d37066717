import type { Attachment } from '../protocol.ts'

/** Files of a message: their names are text, and the server gives them as downloads only. */
export function Attachments({
  files,
  conversation,
}: {
  files: readonly Attachment[]
  conversation: string
}) {
  if (files.length === 0) return null
  return (
    <ul class="files" aria-label="Files">
      {files.map(({ id, name, type, size }) => (
        <li key={id}>
          <a
            href={`/console/attachments/${encodeURIComponent(conversation)}/${encodeURIComponent(id)}`}
            download
            rel="noopener noreferrer"
          >
            {name}
          </a>{' '}
          <span class="muted">
            {type.replace(/^.*\//, '').toUpperCase()}, {sizeWords(size)}
          </span>
        </li>
      ))}
    </ul>
  )
}

export function sizeWords(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
