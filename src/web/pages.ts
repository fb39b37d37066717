import { existsSync } from 'node:fs'
import { join } from 'node:path'
import helmet from 'helmet'
import { plugins, type RequestHandler, type Server } from 'restify'

/**
 * Serves what the browser needs out of `folder`, the result of `npm run build`: the demo shop, the widget
 * and the agents' console. Throws a plain sentence when it was never built.
 */
export function servePages(server: Server, folder: string): void {
  if (!existsSync(join(folder, 'widget.js'))) {
    throw new Error('The pages have not been built yet. Run: npm run build')
  }
  const files = plugins.serveStaticFiles(folder, { maxAge: 0 })
  // Sites on other origins load the widget as modules; there is nothing secret in it.
  server.pre((request, response, next) => {
    if (request.url?.startsWith('/widget')) response.setHeader('Access-Control-Allow-Origin', '*')
    return next()
  })
  server.get('/', file('demo/index.html'))
  server.get('/widget.js', file('widget.js'))
  server.get('/console', file('console/index.html'))
  for (const room of ['demo', 'widget', 'console']) server.get(`/${room}/*`, fileIn(room))

  function file(name: string): RequestHandler {
    return (request, response, next) => {
      request.params = { '*': name }
      return files(request, response, next)
    }
  }

  function fileIn(room: string): RequestHandler {
    return (request, response, next) => {
      request.params = { '*': `${room}/${request.params['*']}` }
      return files(request, response, next)
    }
  }
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
        },
      },
      crossOriginResourcePolicy: { policy: 'cross-origin' },
      referrerPolicy: { policy: 'no-referrer' },
      // Whether a host has TLS is the proxy's to say.
      strictTransportSecurity: false,
    }),
  )
}
