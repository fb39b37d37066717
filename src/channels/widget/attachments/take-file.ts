import { createHash } from 'node:crypto'
import type { Request } from 'restify'
import { type Attachment, Refused } from '../../../conversation/index.ts'
import { fileName } from './file-name.ts'
import { type FileType, kindOfFile } from './kind-of-file.ts'
import { wholeBody } from './whole-body.ts'
import { withoutMetadata } from './without-metadata.ts'

export interface Files {
  put(conversationId: string, attachment: Attachment, bytes: Uint8Array): Promise<void>
  about(conversationId: string, id: string): Promise<Attachment | null>
  bytes(conversationId: string, id: string): Promise<Uint8Array | null>
}

const largest = 10_000_000

/**
 * Keeps what a request brings, once it is known to be a picture or a PDF. `sender`: whose file it is, so that nobody's
 * can stand in for somebody else's. Rejects with `Refused`.
 */
export async function takeFile(
  request: Request,
  files: Files,
  conversationId: string,
  sender: readonly string[],
): Promise<Attachment> {
  const { type, bytes } = checked(await wholeBody(request, largest))
  const id = idOf([conversationId, ...sender], request)
  const name = fileName(decoded(String(request.headers['x-heed-name'] ?? '')), type)
  const sent = { id, name, type, size: bytes.length }
  const known = await files.about(conversationId, id)
  if (!known) await files.put(conversationId, sent, bytes)
  return known ?? sent
}

/** The id follows from the message that carries the file, so that sending it again finds it there. */
function idOf(whose: readonly string[], { headers }: Request): string {
  const message = String(headers['x-heed-message'] ?? '')
  if (!/^[A-Za-z0-9-]{8,64}$/.test(message)) {
    throw new Refused('bad-input', 'x-heed-message: the id of the message is missing.')
  }
  return createHash('sha256')
    .update(JSON.stringify([...whose, message]))
    .digest('base64url')
}

function checked(sent: Buffer): { type: FileType; bytes: Buffer } {
  const type = kindOfFile(sent)
  if (!type) throw new Refused('bad-input', 'Only JPEG, PNG and WebP pictures and PDF can be sent.')
  try {
    return { type, bytes: withoutMetadata(sent, type) }
  } catch {
    throw new Refused('bad-input', 'This file is damaged and cannot be sent.')
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return ''
  }
}
