import type { Answer, Stored } from '../../../src/protocol/index.ts'
import { ask, type CustomerSocket } from './customer-socket.ts'
import { sendFile } from './files.ts'
import type { Queued } from './outbox.ts'

/** Says one message, its file ahead of it. Null: no answer, or the line went meanwhile. */
export async function sayThrough(
  open: () => CustomerSocket | null,
  server: string,
  ticket: string,
  { id, text, choice, file }: Queued,
): Promise<Answer<Stored> | null> {
  const sent = file && (await sendFile(server, ticket, id, file))
  if (sent === null || sent?.ok === false) return sent
  const socket = open()
  if (!socket) return null
  return ask(socket, 'say', {
    clientMessageId: id,
    text,
    ...(choice ? { choice } : {}),
    ...(sent ? { attachments: [sent.id] } : {}),
  })
}
