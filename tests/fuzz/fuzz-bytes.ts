import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { type Chance, pick, someText } from './almost.ts'

/** Connections that speak Engine.IO as nobody should. The server may hang up; it may not fall over. */
export async function fuzzFrames(port: number, count: number, chance: Chance): Promise<number> {
  let sent = 0
  while (sent < count) {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, {
      headers: { origin: `http://127.0.0.1:${port}` },
    })
    socket.on('error', () => undefined)
    await new Promise((resolve) => {
      socket.once('open', resolve)
      socket.once('close', resolve)
    })
    for (let frames = 0; frames < 20 && socket.readyState === WebSocket.OPEN; frames += 1) {
      const frame = someFrame(chance)
      socket.send(chance() < 0.15 ? Buffer.from(frame, 'latin1') : frame)
      sent += 1
    }
    await pause(5)
    socket.terminate()
    // A server that hangs up at once is asked again, not for ever.
    sent += 1
  }
  return sent
}

const openings = [
  '0',
  '1',
  '2probe',
  '3',
  '4',
  '40',
  '40/customer,',
  '40/agent,{}',
  '40/customer,{"protocol":1,"ticket":',
  '41',
  '42',
  '42["say",',
  '42/customer,7["join",{}]',
  '43',
  '431[]',
  '45',
  '451-["say",{"_placeholder":true,"num":0}]',
  '459999999-[]',
  '46',
  '5',
  '6',
  'b',
]

function someFrame(chance: Chance): string {
  return `${pick(openings, chance)}${chance() < 0.6 ? someText(chance) : ''}`
}

/** Bytes that are hardly HTTP. */
export async function fuzzHttpBytes(port: number, count: number, chance: Chance): Promise<number> {
  for (let sent = 0; sent < count; sent += 1) {
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(Buffer.from(someRequest(chance), 'latin1'))
        setTimeout(() => socket.destroy(), 3)
      })
      socket.on('error', () => undefined)
      socket.on('close', () => resolve())
    })
  }
  return count
}

function someRequest(chance: Chance): string {
  const method = pick(
    ['GET', 'POST', 'HEAD', 'TRACE', 'CONNECT', 'M-SEARCH', someText(chance)],
    chance,
  )
  const path = pick(
    ['/', '/chat/tickets', '/socket.io/?EIO=4&transport=polling', `/${someText(chance)}`, '*'],
    chance,
  )
  const headers = Array.from(
    { length: Math.floor(chance() * 6) },
    () =>
      `${pick(['Host', 'Content-Length', 'Transfer-Encoding', 'Origin', 'Cookie', 'Upgrade', 'Connection'], chance)}: ${someText(chance).slice(0, 400)}`,
  )
  return `${method} ${path} HTTP/1.${chance() < 0.5 ? 1 : 0}\r\n${headers.join('\r\n')}\r\n${chance() < 0.7 ? '\r\n' : ''}${someText(chance)}`
}

/** So many connections that send their request a byte at a time. Everybody else must still be served. */
export async function slowLoris(port: number, count: number, ms: number): Promise<number> {
  const request = 'POST /chat/tickets HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n'
  const sockets = Array.from({ length: count }, () => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    return socket
  })
  const until = performance.now() + ms
  let slowest = 0
  for (let place = 0; performance.now() < until; place += 1) {
    for (const socket of sockets) socket.write(request[place % request.length] ?? 'x')
    const start = performance.now()
    const { ok } = await fetch(`http://127.0.0.1:${port}/healthz`)
    if (!ok) throw new Error('nobody else is served')
    slowest = Math.max(slowest, performance.now() - start)
    await pause(50)
  }
  for (const socket of sockets) socket.destroy()
  return slowest
}
