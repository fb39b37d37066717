import type { Request, Response, Server } from 'restify'
import type { z } from 'zod'
import { Refused } from '../conversation/index.ts'
import { inWords, type SessionView, setUp, signIn, toRefusal } from '../protocol/index.ts'
import { type Accounts, type SignedIn, sessionLength } from './accounts.ts'

interface SessionRoutes {
  readonly accounts: Accounts
  readonly siteName: string
  /** Behind TLS the cookie is bound to the host and never leaves TLS. */
  readonly secure: boolean
  readonly isOwnOrigin: (request: Request) => boolean
  readonly sessionEnded: (agentId: string) => void
  /** Where a request comes from, seen through the proxies that we trust. */
  readonly address: (request: Request) => string
  /** Rejects with `Refused` when this address asks too often. */
  readonly slowDown: (address: string) => Promise<void>
  readonly report: (error: unknown) => void
}

/** Signing in and out of the console, and the one-time set-up of an account. */
export function serveSessions(server: Server, parts: SessionRoutes): void {
  const { accounts, siteName, secure, isOwnOrigin, sessionEnded, slowDown, address, report } = parts
  const name = cookieName(secure)

  server.get('/console/session', async (request, response) =>
    answer(response, async () => view(await accounts.whoIs(tokenIn(request.headers.cookie, name)))),
  )
  server.post('/console/session', async (request, response) =>
    answer(response, async () => {
      const wanted = parse(request, signIn)
      return enter(response, await accounts.signIn({ ...wanted, address: address(request) }))
    }),
  )
  server.post('/console/setup', async (request, response) =>
    answer(response, async () => {
      await slowDown(address(request))
      return enter(response, await accounts.setUp(parse(request, setUp)))
    }),
  )
  server.del('/console/session', async (request, response) =>
    answer(response, async () => {
      if (!isOwnOrigin(request)) throw new Refused('not-allowed', 'Please use the console itself.')
      const token = tokenIn(request.headers.cookie, name)
      const account = await accounts.whoIs(token)
      if (token) await accounts.signOut(token)
      sessionEnded(account.id)
      response.setHeader('Set-Cookie', cookie('', 0))
      return { ok: true }
    }),
  )

  function parse<T extends z.ZodType>(request: Request, schema: T): z.infer<T> {
    if (!isOwnOrigin(request)) throw new Refused('not-allowed', 'Please use the console itself.')
    const parsed = schema.safeParse(request.body)
    if (!parsed.success) throw new Refused('bad-input', inWords(parsed.error))
    return parsed.data
  }

  function enter(response: Response, { account, token }: SignedIn): SessionView {
    response.setHeader('Set-Cookie', cookie(token, sessionLength / 1000))
    return view(account)
  }

  function view({ id, name: agentName, role }: SignedIn['account']): SessionView {
    return { agent: { id, name: agentName, role }, siteName }
  }

  async function answer(response: Response, work: () => Promise<object>): Promise<void> {
    response.setHeader('Cache-Control', 'no-store')
    try {
      response.send(200, await work())
    } catch (error) {
      const refused = toRefusal(error, report)
      response.send(statuses[refused.code] ?? 400, refused)
    }
  }

  function cookie(token: string, maxAge: number): string {
    const parts = [`${name}=${token}`, 'Path=/', 'HttpOnly', 'SameSite=Strict', `Max-Age=${maxAge}`]
    return [...parts, ...(secure ? ['Secure'] : [])].join('; ')
  }
}

const statuses: Readonly<Record<string, number>> = {
  'not-signed-in': 401,
  'not-allowed': 403,
  taken: 409,
  'too-fast': 429,
  'our-fault': 500,
}

export function cookieName(secure: boolean): string {
  return secure ? '__Host-heed' : 'heed'
}

/** The session's token out of a `Cookie` header. */
export function tokenIn(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').slice(0, 8_000).split(';')
  const pair = pairs.map((text) => text.trim()).find((text) => text.startsWith(`${name}=`))
  return pair?.slice(name.length + 1)
}
