import type { z } from 'zod'
import { setUp, signIn, ticketRequest } from '../../src/protocol/index.ts'

export interface FuzzedRoute {
  readonly method: string
  /** As the server names it; what begins with a colon or is a star is filled in. */
  readonly path: string
  /** What its body is parsed by; null for routes that read none, or read bytes. */
  readonly body: z.ZodType | null
}

/** Every route, with what is sent to it. `routes.test.ts` compares this list with the server's own. */
export const routes: readonly FuzzedRoute[] = [
  ...['/healthz', '/readyz', '/metrics', '/', '/console', '/widget.js'].map(get),
  ...['/demo/*', '/widget/*', '/console/*', '/console/session', '/demo/customer-token'].map(get),
  get('/chat/attachments/:id'),
  get('/console/attachments/:conversation/:id'),
  { method: 'OPTIONS', path: '/chat/tickets', body: null },
  { method: 'POST', path: '/chat/tickets', body: ticketRequest },
  { method: 'OPTIONS', path: '/chat/attachments', body: null },
  { method: 'OPTIONS', path: '/chat/attachments/:id', body: null },
  { method: 'POST', path: '/chat/attachments', body: null },
  { method: 'POST', path: '/console/attachments', body: null },
  { method: 'POST', path: '/console/session', body: signIn },
  { method: 'DELETE', path: '/console/session', body: null },
  { method: 'POST', path: '/console/setup', body: setUp },
]

function get(path: string): FuzzedRoute {
  return { method: 'GET', path, body: null }
}
