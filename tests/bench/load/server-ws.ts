// The least that a server can do: hand back what it was sent.
import { WebSocketServer } from 'ws'

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
server.on('connection', (socket) => {
  socket.on('message', (data) => socket.send(data, { binary: false }))
})
server.on('listening', () => {
  const address = server.address()
  console.log(`listens ${typeof address === 'object' ? address?.port : ''}`)
})
