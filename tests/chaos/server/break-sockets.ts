import { Server, Socket } from 'socket.io'
import type { Defect } from '../mutants/defect.ts'
import type { Trouble } from './trouble.ts'

type Emit = (this: { rooms?: Set<string> }, event: string, ...args: unknown[]) => boolean
type Acknowledge = (answer: unknown) => void
interface Incoming {
  readonly id?: number
  readonly data: readonly unknown[]
}

/**
 * Makes pushes and acknowledgements of every socket in this process breakable. Socket.IO has no port for that, so
 * its own prototypes are wrapped; this file is never part of the program.
 */
export function breakSockets(trouble: Trouble, defect: Defect | null): void {
  // These members exist but are private or more finely typed; the operator's class is not exported.
  const operator = Object.getPrototypeOf(new Server().to('nobody')) as { emit: Emit }
  const socket = Socket.prototype as unknown as {
    emit: (this: Socket, event: string, ...args: unknown[]) => boolean
    onevent(packet: Incoming): void
    ack(id: number): Acknowledge
  }
  const { emit } = operator
  const { emit: emitToOne, onevent, ack } = socket
  let incoming: Incoming | null = null

  operator.emit = function (event, ...args) {
    if (event === 'event') trouble.pass('before-publish')
    const rooms = [...(this.rooms ?? [])]
    const isCustomers = rooms.some((room) => room.startsWith('conversation:'))
    if (isCustomers && event === 'event' && trouble.losesPush()) return true
    const sent = defect?.emit ? defect.emit(event, args, rooms) : args
    return sent ? emit.call(this, event, ...sent) : true
  }
  socket.emit = function (event, ...args) {
    const sent = defect?.emit ? defect.emit(event, args, [...this.rooms]) : args
    return sent ? emitToOne.call(this, event, ...sent) : true
  }
  socket.onevent = function (packet) {
    incoming = packet
    onevent.call(this, packet)
    incoming = null
  }
  socket.ack = function (id) {
    const acknowledge = ack.call(this, id)
    const [event, input] = incoming?.data ?? []
    const name = String(event)
    defect?.hear?.(name, input, acknowledge)
    return (answer) => {
      if (name === 'say') trouble.pass('before-ack')
      const told = defect?.answer ? defect.answer(name, input, answer) : answer
      if (told) acknowledge(told)
      if (name === 'say') setImmediate(() => trouble.pass('after-ack'))
    }
  }
}
