import { io, type Socket } from 'socket.io-client'
import type { LineChange } from '../../../src/protocol/index.ts'
import { signIn } from '../../support/agent.ts'
import { credentials, setUpToken, startTestApp } from '../../support/start-app.ts'

/** With so many waiting and so many consoles open: from the log's time of a hand-over until every console shows it. */
export async function escalation(
  waiting: number,
  consoles: number,
  samples: number,
): Promise<string[]> {
  // Everybody comes from an address of their own, as they would through a proxy.
  const app = await startTestApp({ HEED_PROXIES: '1' })
  const admin = await fetch(`${app.url}/console/setup`, {
    method: 'POST',
    headers: { origin: app.url, 'content-type': 'application/json' },
    body: JSON.stringify({ token: setUpToken(app), name: 'Ada', ...credentials('Ada') }),
  })
  const cookie = admin.headers.get('set-cookie')?.split(';')[0] ?? ''
  const sockets = await Promise.all(Array.from({ length: consoles }, () => open(app.url, cookie)))
  for (let at = 0; at < waiting; at += 1) {
    const { socket } = await visit(app.url, at)
    await socket.emitWithAck('person', {})
    socket.disconnect()
  }
  const times: number[] = []
  for (let sample = 0; sample < samples; sample += 1) {
    const customer = await visit(app.url, waiting + sample)
    const shown = sockets.map((socket) => shows(socket, customer.conversation))
    const began = performance.now()
    await customer.socket.emitWithAck('person', {})
    times.push(...(await Promise.all(shown)).map((at) => at - began))
    customer.socket.disconnect()
  }
  const agent = await signIn(app.url, 'Ada')
  const known = agent.line().filter(({ stage }) => stage === 'waiting').length
  for (const socket of [...sockets, agent.socket]) socket.disconnect()
  await app.stop()
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0)
  return [
    `escalation → visible: ${samples} hand-overs, ${known} waiting, ${consoles} consoles, ${sorted.length} sights, server and all consoles in one process`,
    `  p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms (from the customer's request; storing included)`,
  ]
}

async function visit(url: string, number: number) {
  const address = `10.1.${number >> 8}.${number & 255}`
  const headers = { origin: url, 'content-type': 'application/json', 'x-forwarded-for': address }
  const response = await fetch(`${url}/chat/tickets`, { method: 'POST', headers, body: '{}' })
  const { ticket, conversation } = await response.json()
  const socket = io(`${url}/customer`, {
    auth: { protocol: 1, ticket },
    transports: ['websocket'],
    extraHeaders: { origin: url },
    forceNew: true,
  })
  await socket.emitWithAck('join', {})
  return { socket, conversation: String(conversation) }
}

async function open(url: string, cookie: string): Promise<Socket> {
  const socket = io(`${url}/agent`, {
    transports: ['websocket'],
    extraHeaders: { origin: url, cookie },
    forceNew: true,
  })
  await new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(null))
    socket.once('connect_error', reject)
  })
  await socket.emitWithAck('join', {})
  return socket
}

function shows(socket: Socket, conversation: string): Promise<number> {
  return new Promise((resolve) => {
    const hear = ({ rows }: LineChange) => {
      if (!rows.some((row) => row.conversation === conversation && row.stage === 'waiting')) return
      socket.off('line', hear)
      resolve(performance.now())
    }
    socket.on('line', hear)
  })
}
