import type { Answer } from '../../../src/protocol/index.ts'

/** Sends a file ahead of the message that carries it. The same message and file again are the same file. Null: no answer. */
export async function sendFile(
  server: string,
  ticket: string,
  messageId: string,
  file: File,
): Promise<Answer<{ readonly id: string }> | null> {
  try {
    const response = await fetch(`${server}/chat/attachments`, {
      ...how(ticket, { 'x-heed-message': messageId, 'x-heed-name': encodeURIComponent(file.name) }),
      method: 'POST',
      body: file,
      signal: AbortSignal.timeout(120_000),
    })
    // Our own server's answer, from the address that this script came from.
    return (await response.json()) as Answer<{ readonly id: string }>
  } catch {
    return null
  }
}

export async function fetchFile(server: string, ticket: string, id: string): Promise<Blob | null> {
  try {
    const response = await fetch(`${server}/chat/attachments/${id}`, {
      ...how(ticket, {}),
      signal: AbortSignal.timeout(120_000),
    })
    return response.ok ? await response.blob() : null
  } catch {
    return null
  }
}

function how(ticket: string, headers: Record<string, string>): RequestInit {
  return {
    headers: { ...headers, authorization: `Bearer ${ticket}` },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  }
}
