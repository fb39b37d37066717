import type { Request, Response, Server } from 'restify'
import { type Conversation, Refused } from '../../../conversation/index.ts'
import { toRefusal } from '../../../protocol/index.ts'
import type { Tickets } from '../tickets.ts'
import { type Files, takeFile } from './take-file.ts'

export interface AttachmentRoutes {
  readonly files: Files
  readonly tickets: Pick<Tickets, 'check'>
  /** Rejects with `Refused` unless an agent is signed in who may read this conversation. */
  readonly agentMayRead: (request: Request, conversationId: string) => Promise<Conversation>
  /** Rejects with `Refused` unless this agent has the conversation in hand; resolves with who they are. */
  readonly agentMaySend: (request: Request, conversationId: string) => Promise<string>
  readonly mayChat: (request: Request) => boolean
  readonly slowDown: (customerId: string) => Promise<void>
  readonly report: (error: unknown) => void
}

export const uploadPath = '/chat/attachments'
export const agentUploadPath = '/console/attachments'

/**
 * `POST` takes one file, of a customer by their ticket or of an agent by their session; `GET` gives it back the same
 * way. A file is a download and nothing else.
 */
export function serveAttachments(server: Server, parts: AttachmentRoutes): void {
  const { files, tickets, agentMayRead, agentMaySend, slowDown } = parts

  for (const path of [uploadPath, `${uploadPath}/:id`]) {
    server.opts(path, async (request, response) => {
      allowOrigin(request, response)
      response.send(204)
    })
  }
  server.post(uploadPath, async (request, response) =>
    answering(request, response, async () => {
      const { conversationId, customerId } = await tickets.check(bearer(request))
      await slowDown(customerId)
      response.send(200, { ok: true, ...(await takeFile(request, files, conversationId, [])) })
    }),
  )
  // The conversation stands in a header, because this one path is read without the server's own parser.
  server.post(agentUploadPath, async (request, response) =>
    answering(request, response, async () => {
      const conversationId = String(request.headers['x-heed-conversation'] ?? '')
      const agentId = await agentMaySend(request, conversationId)
      await slowDown(agentId)
      const sent = await takeFile(request, files, conversationId, ['agent', agentId])
      response.send(200, { ok: true, ...sent })
    }),
  )
  server.get(`${uploadPath}/:id`, async (request, response) =>
    answering(request, response, async () => {
      const { conversationId } = await tickets.check(bearer(request))
      await send(response, conversationId, String(request.params.id))
    }),
  )
  server.get(`${agentUploadPath}/:conversation/:id`, async (request, response) =>
    answering(request, response, async () => {
      const { conversation, id } = request.params
      await agentMayRead(request, String(conversation))
      await send(response, String(conversation), String(id))
    }),
  )

  async function answering(
    request: Request,
    response: Response,
    answer: () => Promise<void>,
  ): Promise<void> {
    allowOrigin(request, response)
    try {
      await answer()
    } catch (error) {
      const refusal = toRefusal(error, parts.report)
      response.send(statuses[refusal.code] ?? 400, refusal)
    }
  }

  async function send(response: Response, conversationId: string, id: string): Promise<void> {
    const about = await files.about(conversationId, id)
    const bytes = about && (await files.bytes(conversationId, id))
    if (!bytes) throw new Refused('not-yours', 'This file does not exist.')
    response.setHeader('Content-Type', about.type)
    response.setHeader(
      'Content-Disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(about.name)}`,
    )
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
    response.setHeader('Cache-Control', 'private, no-store')
    response.sendRaw(200, Buffer.from(bytes))
  }

  function allowOrigin(request: Request, response: Response): void {
    const { origin } = request.headers
    if (!origin || !parts.mayChat(request)) return
    response.setHeader('Access-Control-Allow-Origin', origin)
    response.setHeader('Access-Control-Allow-Headers', 'authorization, x-heed-message, x-heed-name')
    response.setHeader('Vary', 'Origin')
  }
}

const statuses: Readonly<Partial<Record<string, number>>> = {
  'not-yours': 404,
  'not-signed-in': 401,
  'not-allowed': 403,
  taken: 403,
  'too-large': 413,
  'too-fast': 429,
  'our-fault': 500,
}

function bearer({ headers }: Request): string {
  return /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
}
