import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'

/** A port that nobody listens on at the moment. */
export function freePort(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      // A server that listens on TCP has an address with a port.
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(String(port)))
    })
  })
}
