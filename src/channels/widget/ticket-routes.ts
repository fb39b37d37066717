import type { Request, Response, Server } from 'restify'
import { Refused } from '../../conversation/index.ts'
import { inWords, type refusal, ticketRequest, toRefusal } from '../../protocol/index.ts'
import type { Tickets } from './tickets.ts'

interface TicketRoutes {
  readonly tickets: Tickets
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
  const { tickets, siteName, mayChat, slowDown, address, report } = parts

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
      response.send(200, { ...(await tickets.give(asked.data.visitor)), siteName })
    } catch (error) {
      const answer = toRefusal(error, report)
      response.send(answer.code === 'our-fault' ? 500 : statusOf(answer.code), answer)
    }
  })

  function allowOrigin(request: Request, response: Response): void {
    if (!mayChat(request)) return
    response.setHeader('Access-Control-Allow-Origin', String(request.headers.origin))
    response.setHeader('Access-Control-Allow-Headers', 'content-type')
    response.setHeader('Vary', 'Origin')
  }
}

function statusOf(code: ReturnType<typeof refusal>['code']): number {
  if (code === 'not-allowed') return 403
  return code === 'too-fast' ? 429 : 400
}
