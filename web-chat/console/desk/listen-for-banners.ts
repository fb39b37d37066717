import { io, type Socket } from 'socket.io-client'
import { type AgentHears, protocolVersion } from '../protocol.ts'

/** Hears nothing but what is wrong with the content, for those who have no desk. Answers how to stop. */
export function listenForBanners(hear: AgentHears['banner']): () => void {
  const socket: Socket<AgentHears> = io('/agent', {
    transports: ['websocket', 'polling'],
    auth: { protocol: protocolVersion },
  })
  socket.on('banner', hear)
  return () => void socket.disconnect()
}
