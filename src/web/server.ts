import { createServer, plugins, type Request, type Response, type Server } from 'restify'
import { guardPages } from './pages.ts'

const largestBody = 65_536

/**
 * The HTTP server before any route. Errors never show more than a sentence. `streamed`: paths whose routes read the
 * body themselves and have a limit of their own.
 */
export function createWebServer(
  report: (error: unknown) => void,
  streamed: readonly string[],
): Server {
  // Restify takes a function here, too; its types know only of `true`.
  const handleUncaughtExceptions = catchThrows as unknown as boolean
  const server = createServer({ name: 'heed', handleUncaughtExceptions })
  server.pre(plugins.pre.sanitizePath())
  server.pre((request, response, next) => {
    if (hasReadableAddress(request)) return next()
    response.send(400, { ok: false, final: true, code: 'bad-input', message: sentenceFor(400) })
    return next(false)
  })
  guardPages(server)
  server.use(plugins.queryParser({ mapParams: false }))
  for (const parse of [plugins.bodyParser({ mapParams: false, maxBodySize: largestBody })].flat()) {
    server.use((request, response, next) =>
      streamed.includes(request.getPath()) ? next() : parse(request, response, next),
    )
  }
  server.on('restifyError', (_request, _response, error, done) => {
    const status = typeof error?.statusCode === 'number' ? error.statusCode : 500
    if (status >= 500) report(error)
    error.toJSON = () => ({
      ok: false,
      final: status < 500,
      code: codeFor(status),
      message: sentenceFor(status),
    })
    error.toString = () => sentenceFor(status)
    done()
  })
  server.on('uncaughtException', (_request, response, _route, error) => {
    report(error)
    if (!response.headersSent)
      response.send(500, { ok: false, final: false, code: 'our-fault', message: sentenceFor(500) })
  })
  return server
}

/** Restify looks for the route with the address and the `Host`; what cannot be read there is thrown where nobody catches it. */
function hasReadableAddress(request: Request): boolean {
  try {
    request.href()
    return true
  } catch {
    return false
  }
}

/**
 * What a handler throws is answered and kills nobody; what it rejects with, restify answers by itself. Its own way for
 * this is Node's domains: one request is enough to slow down every promise of the process, those of sockets included.
 */
function catchThrows(
  request: Request,
  response: Response,
  answer: (error: unknown) => void,
  handle: (request: Request, response: Response) => void,
): void {
  try {
    handle(request, response)
  } catch (error) {
    answer(error)
  }
}

function codeFor(status: number): string {
  if (status === 404 || status === 405) return 'unknown-event'
  if (status === 413) return 'too-large'
  return status < 500 ? 'bad-input' : 'our-fault'
}

function sentenceFor(status: number): string {
  switch (status) {
    case 404:
    case 405:
      return 'There is nothing here.'
    case 413:
      return 'That is too long to send at once.'
    default:
      return status < 500
        ? 'This is not what was expected.'
        : 'Something went wrong on our side. Please try again.'
  }
}
