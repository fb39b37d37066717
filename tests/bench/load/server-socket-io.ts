// Socket.IO and nothing behind it: every message is acknowledged at once with an answer like ours.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'

const web = createServer()
const sockets = new Server(web, { serveClient: false })
let seq = 0
sockets.on('connection', (socket) => {
  socket.on('say', (_message: unknown, acknowledge: (answer: object) => void) => {
    seq += 1
    acknowledge({ ok: true, seq, at: Date.now(), duplicate: false })
  })
})
web.listen(0, '127.0.0.1', () => {
  // A server that listens on TCP has an address with a port.
  console.log(`listens ${(web.address() as AddressInfo).port}`)
})
