import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Somebody's own site, on an origin of its own, with the chat on every page. */
export interface HostPage {
  readonly url: string
  stop(): void
}

export interface HostPageLook {
  /** Where the chat comes from; asked for with each page, because it may not run yet. */
  readonly chat: () => string
  readonly csp?: (chat: string) => string
  /** More attributes of the script tag. */
  readonly tag?: (chat: string) => string | Promise<string>
}

export async function startHostPage({ chat, csp, tag }: HostPageLook): Promise<HostPage> {
  const server = createServer(async (_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    if (csp) response.setHeader('Content-Security-Policy', csp(chat()))
    response.end(`<!doctype html><html lang="en"><head><title>A shop</title>
<meta name="viewport" content="width=device-width">
<script src="${chat()}/widget.js" ${(await tag?.(chat())) ?? ''} async></script></head>
<body><main><h1>A shop</h1><p>Things.</p></main></body></html>`)
  })
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}`,
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}
