import { uuidv7 } from 'uuidv7'
import type { Answer, Attachment } from '../protocol.ts'

export const mostFiles = 4
const largest = 10_000_000
/** What the server takes, by its first bytes; this only spares the way there. */
export const fileTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const

/** Why a file cannot be sent, in a sentence for the agent; null when it can. */
export function fileTrouble(
  file: Pick<File, 'name' | 'type' | 'size'>,
  before: number,
): string | null {
  if (before >= mostFiles) return `One message carries ${mostFiles} files at most.`
  if (!fileTypes.some((type) => type === file.type)) {
    return `“${file.name}” was not taken: only JPEG, PNG and WebP pictures and PDF can be sent.`
  }
  if (file.size > largest) return `“${file.name}” was not taken: files can be 10 MB at most.`
  return file.size === 0 ? `“${file.name}” is empty.` : null
}

/** Leaves a file at the server, where it waits for the message that names it. Rejects with a sentence for the agent. */
export async function leaveFile(conversation: string, file: File): Promise<Attachment> {
  const response = await fetch('/console/attachments', {
    method: 'POST',
    headers: {
      'x-heed-conversation': conversation,
      'x-heed-message': uuidv7(),
      'x-heed-name': encodeURIComponent(file.name),
    },
    body: file,
  }).catch(() => {
    throw new Error(
      `“${file.name}” was not taken: no connection. Try again when you are back online.`,
    )
  })
  // Our own server's answer.
  const answer = (await response.json()) as Answer<Attachment>
  if (!answer.ok) throw new Error(`“${file.name}” was not taken: ${answer.message}`)
  const { id, name, type, size } = answer
  return { id, name, type, size }
}
