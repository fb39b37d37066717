import { Socket } from 'socket.io-client'
import type { CustomerEvent } from '../../../src/protocol/index.ts'

interface Heard {
  readonly io: { readonly uri: string }
  onevent(packet: { readonly data: readonly unknown[] }): void
}

/**
 * Tells of each push from this server as it arrives, before the widget's own line has put it in its place. Only a
 * planted defect does that, so Socket.IO's prototype is wrapped instead of giving the line a way to be wrong.
 */
export function overhear(server: string, tell: (event: CustomerEvent) => void): void {
  // Both members exist and are private.
  const prototype = Socket.prototype as unknown as Heard
  const { onevent } = prototype
  prototype.onevent = function (this: Heard, packet) {
    const [name, event] = packet.data
    // What our own server pushes.
    if (this.io.uri.startsWith(`${server}/`) && name === 'event') tell(event as CustomerEvent)
    onevent.call(this, packet)
  }
}
