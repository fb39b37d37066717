import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { type Answer, answerByExample, type DemoAction } from './answer-by-example.ts'
import { answerOnce } from './answer-once.ts'

export interface DemoBackEnd {
  /** On 127.0.0.1, chosen by the system. */
  readonly port: number
  stop(): Promise<void>
}

const ours = 'http://127.0.0.1:{HEED_DEMO_PORT}'
const largestBody = 65_536
const fields = z.record(z.string(), z.unknown())

/**
 * The back-end of the demo shop: answers the calls of `actions.yaml` that name it, each by its worked examples.
 * Nothing in it ever changes, so that everybody who tries the demo finds the same shop.
 */
export async function startDemoBackEnd(
  actions: () => ReadonlyMap<string, DemoAction>,
  now: () => number = Date.now,
): Promise<DemoBackEnd> {
  const once = answerOnce()
  const server = createServer((request, response) => {
    void answer(request)
      .catch((): Answer => ({ status: 400, body: { problem: 'The shop cannot read this call.' } }))
      .then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' })
        response.end(JSON.stringify(body))
      })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    // A server that listens on TCP has an address with a port.
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const { pathname, searchParams } = new URL(request.url ?? '/', ours.replace(/:\{.*/, ''))
    const action = [...actions().values()].find(
      ({ method, url }) => method === request.method && url === ours + pathname,
    )
    if (!action) return { status: 404, body: null }
    const read =
      action.method === 'GET' ? Object.fromEntries(searchParams) : await readJson(request)
    const input = fields.parse(read)
    if (!action.changes) return answerByExample(action, input, now())
    const key = z.string().min(1).parse(request.headers['idempotency-key'])
    const asked = `${pathname} ${JSON.stringify(input)}`
    return once(key, asked, () => answerByExample(action, input, now()))
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > largestBody) throw new Error('too large')
    chunks.push(bytes)
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}
