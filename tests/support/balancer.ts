import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Balancer {
  readonly url: string
  stop(): void
}

/** A proxy that passes each connection to the next server in turn that answers, as one in front of several nodes does. */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const open = new Set<Socket>()
  let turn = 0
  const server = createServer((client) => {
    turn += 1
    keep(client)
    pass(client, [...ports.slice(turn % ports.length), ...ports.slice(0, turn % ports.length)])
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    stop() {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }

  function pass(client: Socket, [first, ...others]: readonly number[]): void {
    if (first === undefined) {
      client.destroy()
      return
    }
    const node = connect(first, '127.0.0.1')
    keep(node)
    node.once('connect', () => {
      node.on('close', () => client.destroy())
      client.on('close', () => node.destroy())
      client.pipe(node).pipe(client)
    })
    node.once('error', () => {
      if (node.bytesRead === 0 && node.connecting === false && !client.destroyed)
        pass(client, others)
    })
  }

  function keep(socket: Socket): void {
    open.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => open.delete(socket))
  }
}
