import { WebSocket } from 'ws'
import type { Kind } from './servers.ts'

/**
 * One connection of the generator. It speaks Socket.IO's frames by itself, because the official client would take
 * more of the machine than the servers that it measures.
 */
export interface Wire {
  /** Resolves with what the server answered. */
  ask(event: string, input: object): Promise<unknown>
  onEvent(listener: (event: string, input: unknown) => void): void
  close(): void
}

export interface WireParts {
  readonly kind: Kind
  readonly port: number
  readonly namespace: '/' | '/customer' | '/agent'
  readonly auth: object
  readonly headers?: Record<string, string>
}

export async function openWire(parts: WireParts): Promise<Wire> {
  const { kind, port, namespace, auth } = parts
  const path = kind === 'ws' ? '/' : '/socket.io/?EIO=4&transport=websocket'
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, {
    perMessageDeflate: false,
    headers: { origin: `http://127.0.0.1:${port}`, ...parts.headers },
  })
  const place = namespace === '/' ? '' : `${namespace},`
  const asked = new Map<number, (answer: unknown) => void>()
  let heard: (event: string, input: unknown) => void = () => undefined
  let next = 0
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('closed')))
    socket.on('open', () => {
      if (kind === 'ws') resolve()
    })
    socket.on('message', (data) => {
      const frame = String(data)
      if (kind === 'ws') settle(Number(frame.slice(0, frame.indexOf(' '))), null)
      else if (frame === '2') socket.send('3')
      else if (frame.startsWith('0')) socket.send(`40${place}${JSON.stringify(auth)}`)
      else if (frame.startsWith('40')) resolve()
      else if (frame.startsWith('44')) reject(new Error(frame))
      else if (frame.startsWith('43')) answered(frame.slice(2 + place.length))
      else if (frame.startsWith('42')) told(frame.slice(2 + place.length))
    })
  })
  return {
    ask(event, input) {
      next += 1
      const id = next
      return new Promise((resolve) => {
        asked.set(id, resolve)
        const body = JSON.stringify([event, input])
        socket.send(kind === 'ws' ? `${id} ${body}` : `42${place}${id}${body}`)
      })
    },
    onEvent: (listener) => {
      heard = listener
    },
    close: () => socket.terminate(),
  }

  function answered(frame: string): void {
    const start = frame.indexOf('[')
    settle(Number(frame.slice(0, start)), JSON.parse(frame.slice(start))[0])
  }

  function told(frame: string): void {
    const [event, input] = JSON.parse(frame.slice(frame.indexOf('[')))
    heard(event, input)
  }

  function settle(id: number, answer: unknown): void {
    asked.get(id)?.(answer)
    asked.delete(id)
  }
}
