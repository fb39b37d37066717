import { existsSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import helmet from 'helmet'
import type { RequestHandler, Server } from 'restify'
import sirv from 'sirv'

/** Vite writes a hash of the content into these names: what is behind one never changes. */
const hashed = /\/assets\/[^/]+-[\w-]{8}\.\w+(?:\.br|\.gz)?$/
const aYear = 31_536_000

/**
 * Serves what the browser needs out of `folder`, the result of `npm run build`: the demo shop, the widget
 * and the agents' console, as small as the build packed them. Throws a plain sentence when it was never built.
 */
export function servePages(server: Server, folder: string): void {
  if (!existsSync(join(folder, 'widget.js'))) {
    throw new Error('The pages have not been built yet. Run: npm run build')
  }
  // `dev` looks at the disk for each request: a build while the server runs is seen at once.
  const files = sirv(folder, { dev: true, etag: true, gzip: true, brotli: true, setHeaders })
  // Sites on other origins load the widget as modules; there is nothing secret in it.
  server.pre((request, response, next) => {
    if (request.url?.startsWith('/widget')) response.setHeader('Access-Control-Allow-Origin', '*')
    return next()
  })
  server.get('/', page('/demo/index.html'))
  server.get('/console', page('/console/index.html'))
  for (const path of ['/widget.js', '/demo/*', '/widget/*', '/console/*']) server.get(path, page())

  function page(path?: string): RequestHandler {
    return (request, response, next) => {
      if (path) request.url = path
      files(request, response, () => {
        response.send(404, {
          ok: false,
          final: true,
          code: 'unknown-event',
          message: 'There is nothing here.',
        })
        next(false)
      })
    }
  }
}

/** What has no hash in its name is asked for again each time, and mostly answered with "not modified". */
function setHeaders(response: ServerResponse, path: string): void {
  const how = hashed.test(path) ? `public, max-age=${aYear}, immutable` : 'public, no-cache'
  response.setHeader('Cache-Control', how)
}

/** No inline script, no eval, no foreign source: what a customer writes can never become code. */
export function guardPages(server: Server): void {
  server.pre(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'none'"],
          'script-src': ["'self'"],
          'style-src': ["'self'"],
          'img-src': ["'self'", 'data:'],
          'font-src': ["'self'"],
          'connect-src': ["'self'"],
          'manifest-src': ["'self'"],
          'base-uri': ["'none'"],
          'form-action': ["'self'"],
          'frame-ancestors': ["'none'"],
          'require-trusted-types-for': ["'script'"],
          // The address of the console's one worker is all that may become a script.
          'trusted-types': ['heed-push'],
        },
      },
      crossOriginResourcePolicy: { policy: 'cross-origin' },
      referrerPolicy: { policy: 'no-referrer' },
      // Whether a host has TLS is the proxy's to say.
      strictTransportSecurity: false,
    }),
  )
}
