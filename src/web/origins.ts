import type { IncomingMessage } from 'node:http'

export interface Origins {
  /** The page comes from this very server: the only place where agents work. */
  isOwn(request: Pick<IncomingMessage, 'headers'>): boolean
  /** This server or a site that the owner listed. An origin that is missing or `null` is refused. */
  mayChat(request: Pick<IncomingMessage, 'headers'>): boolean
}

/** Who may open a socket. `publicUrl` is where browsers reach us, when a proxy stands in front. */
export function createOrigins(publicUrl: string | undefined, listed: readonly string[]): Origins {
  const known = publicUrl && new URL(publicUrl).origin
  return { isOwn, mayChat: (request) => isOwn(request) || isListed(request) }

  function isOwn({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
    const { origin, host } = headers
    // Browsers name no origin when a page reads from its own server; they say so where no page can forge it.
    if (!origin) return headers['sec-fetch-site'] === 'same-origin'
    if (!URL.canParse(origin)) return false
    return known ? origin === known : new URL(origin).host === host
  }

  function isListed({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
    return headers.origin !== undefined && listed.includes(headers.origin)
  }
}
