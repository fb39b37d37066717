import type { Server } from 'restify'
import type { Server as SocketServer } from 'socket.io'
import type { Settings } from '../settings.ts'
import type { Store } from '../store/index.ts'
import type { Afterwards, Neighbours, Switchboard } from '../switchboard/index.ts'
import type { Origins } from '../web/index.ts'
import type { LiveContent } from './start-content.ts'

/** What the pieces of the running program are made from. */
export interface AppParts {
  readonly settings: Settings
  readonly store: Store
  readonly web: Server
  readonly sockets: SocketServer
  readonly origins: Origins
  readonly switchboard: Switchboard
  readonly later: Afterwards['later']
  readonly neighbours: Neighbours
  readonly content: LiveContent
  readonly now: () => number
  readonly report: (error: unknown) => void
}
