import { createHash } from 'node:crypto'
import type { Request, Response, Server } from 'restify'
import { type Attachment, type Conversation, Refused } from '../../../conversation/index.ts'
import { toRefusal } from '../../../protocol/index.ts'
import type { Tickets } from '../tickets.ts'
import { fileName } from './file-name.ts'
import { type FileType, kindOfFile } from './kind-of-file.ts'
import { wholeBody } from './whole-body.ts'
import { withoutMetadata } from './without-metadata.ts'

export interface AttachmentRoutes {
  readonly files: {
    put(conversationId: string, attachment: Attachment, bytes: Uint8Array): Promise<void>
    about(conversationId: string, id: string): Promise<Attachment | null>
    bytes(conversationId: string, id: string): Promise<Uint8Array | null>
  }
  readonly tickets: Pick<Tickets, 'check'>
  /** Rejects with `Refused` unless an agent is signed in who may read this conversation. */
  readonly agentMayRead: (request: Request, conversationId: string) => Promise<Conversation>
  readonly mayChat: (request: Request) => boolean
  readonly slowDown: (customerId: string) => Promise<void>
  readonly report: (error: unknown) => void
}

export const uploadPath = '/chat/attachments'
const largest = 10_000_000

/**
 * `POST /chat/attachments` takes one file, `GET` gives it back: to its customer by their ticket, to agents by their
 * session. A file is a download and nothing else.
 */
export function serveAttachments(server: Server, parts: AttachmentRoutes): void {
  const { files, tickets, agentMayRead, slowDown } = parts

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
      const { type, bytes } = checked(await wholeBody(request, largest))
      const id = idOf(conversationId, request)
      const name = fileName(decoded(String(request.headers['x-heed-name'] ?? '')), type)
      const sent = { id, name, type, size: bytes.length }
      const known = await files.about(conversationId, id)
      if (!known) await files.put(conversationId, sent, bytes)
      response.send(200, { ok: true, ...(known ?? sent) })
    }),
  )
  server.get(`${uploadPath}/:id`, async (request, response) =>
    answering(request, response, async () => {
      const { conversationId } = await tickets.check(bearer(request))
      await send(response, conversationId, String(request.params.id))
    }),
  )
  server.get('/console/attachments/:conversation/:id', async (request, response) =>
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
  'too-large': 413,
  'too-fast': 429,
  'our-fault': 500,
}

function bearer({ headers }: Request): string {
  return /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
}

/** The id follows from the message that carries the file, so that sending it again finds it there. */
function idOf(conversationId: string, { headers }: Request): string {
  const message = String(headers['x-heed-message'] ?? '')
  if (!/^[A-Za-z0-9-]{8,64}$/.test(message)) {
    throw new Refused('bad-input', 'x-heed-message: the id of the message is missing.')
  }
  return createHash('sha256')
    .update(JSON.stringify([conversationId, message]))
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
