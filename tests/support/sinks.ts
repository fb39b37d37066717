import { once } from 'node:events'
import { createServer as createWeb, type IncomingHttpHeaders } from 'node:http'
import { type AddressInfo, createServer as createSocket, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'

export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A server that takes whatever is posted to it, and answers with what a test wants. */
export async function webSink() {
  const received: Received[] = []
  const sink = { status: 200 }
  const server = createWeb(async (request, response) => {
    received.push({ headers: request.headers, body: await text(request) })
    response.statusCode = sink.status
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // listens on TCP
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answer: (status: number) => {
      sink.status = status
    },
    stop: () => server.close(),
  }
}

/** A mail server that takes every message and keeps it as it came. */
export async function mailSink() {
  const received: string[] = []
  const server = createSocket((socket) => speak(socket, received)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // listens on TCP
  return { url: `smtp://127.0.0.1:${port}`, received, stop: () => server.close() }
}

function speak(socket: Socket, received: string[]): void {
  let message: string | null = null
  let rest = ''
  socket.on('error', () => {})
  socket.write('220 sink\r\n')
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString()).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (message !== null && line !== '.') {
        message += `${line}\n`
      } else if (message !== null) {
        received.push(message)
        message = null
        socket.write('250 kept\r\n')
      } else if (line === 'DATA') {
        message = ''
        socket.write('354 go on\r\n')
      } else {
        socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 fine\r\n')
      }
    }
  })
}
