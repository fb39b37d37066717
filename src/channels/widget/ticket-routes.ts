import type { Request, Response, Server } from 'restify'
import { Refused } from '../../conversation/index.ts'
import { inWords, type refusal, ticketRequest, toRefusal } from '../../protocol/index.ts'
import type { CheckIdentity } from './identities.ts'
import type { Tickets } from './tickets.ts'

interface TicketRoutes {
  readonly tickets: Tickets
  /** The keys that pages may name in `data-site`. */
  readonly sites: readonly string[]
  readonly checkIdentity: CheckIdentity
  readonly siteName: string
  readonly mayChat: (request: Request) => boolean
  /** Where a request comes from, seen through the proxies that we trust. */
  readonly address: (request: Request) => string
  /** Rejects with `Refused` when this address asks too often. */
  readonly slowDown: (address: string) => Promise<void>
  readonly report: (error: unknown) => void
}

/** `POST /chat/tickets`: how a widget gets in. The secret stays in the body, never in an address. */
export function serveTickets(server: Server, parts: TicketRoutes): void {
  const { tickets, sites, checkIdentity, siteName, mayChat, slowDown, address, report } = parts

  server.opts('/chat/tickets', async (request, response) => {
    allowOrigin(request, response)
    response.send(204)
  })
  server.post('/chat/tickets', async (request, response) => {
    allowOrigin(request, response)
    try {
      if (!mayChat(request)) throw new Refused('not-allowed', 'This site may not open chats here.')
      await slowDown(address(request))
      const asked = ticketRequest.safeParse(request.body ?? {})
      if (!asked.success) throw new Refused('bad-input', inWords(asked.error))
      const { site = 'default', visitor, identity } = asked.data
      if (!sites.includes(site)) throw new Refused('not-allowed', 'This site is not known here.')
      const known = identity === undefined ? undefined : await checkIdentity(site, identity)
      response.send(200, { ...(await tickets.give({ site, visitor, known })), siteName })
    } catch (error) {
      const answer = toRefusal(error, report)
      response.send(answer.code === 'our-fault' ? 500 : statusOf(answer.code), answer)
    }
  })

  // Every page may read the answer, so that a widget on the wrong one can say so in words: without cookies and
  // without a listed origin that answer is always a refusal.
  function allowOrigin(request: Request, response: Response): void {
    if (!request.headers.origin) return
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin)
    response.setHeader('Access-Control-Allow-Headers', 'content-type')
    response.setHeader('Vary', 'Origin')
  }
}

function statusOf(code: ReturnType<typeof refusal>['code']): number {
  if (code === 'not-allowed') return 403
  if (code === 'not-signed-in') return 401
  return code === 'too-fast' ? 429 : 400
}
