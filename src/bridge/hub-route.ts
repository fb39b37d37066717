import { timingSafeEqual } from 'node:crypto'
import type { Request, Response, Server } from 'restify'
import { z } from 'zod'
import { type Command, Refused } from '../conversation/index.ts'
import { inWords, maxPacket, toRefusal } from '../protocol/index.ts'
import type { Switchboard } from '../switchboard/index.ts'

/** The one “agent” that another hub is: it has no lease, and answers for its own people. */
export const hubAgent = 'hub'
export const hubPath = '/api/handoff'

export interface HubRoute {
  readonly switchboard: Pick<Switchboard, 'handle'>
  /** The signature that a body must carry, from its id, its time in seconds and its text. */
  readonly sign: (id: string, seconds: number, body: string) => string
  readonly disposition: () => string
  readonly now: () => number
  readonly report: (error: unknown) => void
}

const conversation = z.object({ id: z.string().min(8).max(128) })
const name = z.string().trim().min(1).max(80).default('An agent')
const activity = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('event'),
    name: z.literal('handoff.status'),
    conversation,
    value: z.object({
      state: z.enum(['accepted', 'failed', 'completed']),
      message: z.string().max(2_000).default(''),
    }),
    from: z.object({ name }).prefault({}),
  }),
  z.object({
    type: z.literal('message'),
    id: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
    conversation,
    text: z.string().trim().min(1).max(8_000),
    from: z.object({ name }).prefault({}),
  }),
])

/** Seconds that a signed message may be old: what is caught on its way cannot be sent again later. */
const freshness = 300

/** `POST /api/handoff`: another hub's agents accept, answer and finish, in the Bot Framework's own activities. */
export function serveHub(server: Server, parts: HubRoute): void {
  server.post(hubPath, async (request, response) => {
    try {
      const text = await bodyOf(request)
      prove(request, text, parts)
      await hear(text, parts)
      response.send(200, { ok: true })
    } catch (error) {
      refuse(response, error, parts.report)
    }
  })
}

async function hear(text: string, { switchboard, disposition }: HubRoute): Promise<void> {
  const parsed = activity.safeParse(json(text))
  if (!parsed.success) throw new Refused('bad-input', inWords(parsed.error))
  const { conversation: about, from } = parsed.data
  const agent = { id: hubAgent, name: from.name }
  const act = (command: Command) => switchboard.handle(about.id, command)
  if (parsed.data.type === 'message') {
    const { id: clientMessageId, text: words } = parsed.data
    await act({ type: 'agent-say', agent, clientMessageId, text: words })
    return
  }
  const { state, message } = parsed.data.value
  switch (state) {
    case 'accepted':
      await act({ type: 'claim', agent, limit: Number.MAX_SAFE_INTEGER })
      return
    case 'failed':
      await act({ type: 'release', agent, reason: message, team: null })
      return
    case 'completed':
      await act({ type: 'finish', agent })
      await act({ type: 'wrap-up', agent, disposition: disposition(), note: message })
  }
}

function prove({ headers }: Request, body: string, { sign, now }: HubRoute): void {
  const header = (key: string) => String(headers[key] ?? '')
  const seconds = Number(header('webhook-timestamp'))
  const isFresh = Math.abs(now() / 1000 - seconds) <= freshness
  const expected = Buffer.from(sign(header('webhook-id'), seconds, body))
  const given = header('webhook-signature')
    .split(' ')
    .map((each) => Buffer.from(each))
  const isSigned = given.some(
    (each) => each.length === expected.length && timingSafeEqual(each, expected),
  )
  if (!isFresh || !isSigned) throw new Refused('not-signed-in', 'This is not signed by our hub.')
}

async function bodyOf(request: Request): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  // No encoding is set, so the stream gives buffers.
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > maxPacket) throw new Refused('too-large', 'That is too long to send at once.')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function refuse(response: Response, error: unknown, report: (error: unknown) => void): void {
  const refused = toRefusal(error, report)
  const statuses: Readonly<Record<string, number>> = {
    'not-signed-in': 401,
    'bad-input': 400,
    'too-large': 413,
    'our-fault': 500,
  }
  response.send(statuses[refused.code] ?? 409, refused)
}
