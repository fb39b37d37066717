// The program itself, with everything that it stands on breakable. Started and told what to do by the bench.
import { createHash } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { startApp } from '../../../src/app/index.ts'
import { readSettings } from '../../../src/settings.ts'
import { chooseStore, type Store } from '../../../src/store/index.ts'
import { decide } from '../../../src/turn/index.ts'
import { defectNamed } from '../mutants/index.ts'
import type { Order, Report, ServerOrders } from '../orders.ts'
import { breakRows } from './break-rows.ts'
import { breakSockets } from './break-sockets.ts'
import { breakStore } from './break-store.ts'
import { createTrouble } from './trouble.ts'

// Written by the bench itself.
const orders = JSON.parse(process.env.HEED_CHAOS ?? '{}') as ServerOrders
const trouble = createTrouble()
const defect = defectNamed(orders.mutant)
let stores: Store | null = null

const trueNow = Date.now
Date.now = () => trueNow() + orders.skewMs + trouble.ahead()
breakSockets(trouble, defect)
breakRows(defect, trouble)
subscribe('http.server.request.start', (message) => {
  // What Node publishes on this channel.
  const { request } = message as { request: IncomingMessage }
  const key = request.headers['idempotency-key']
  if (typeof key === 'string') tell({ type: 'call', key, action: request.url ?? '' })
})
process.on('message', (order: Order) => void obey(order))
process.on('disconnect', () => process.exit(0))

const app = await startApp(readSettings(process.env), {
  decide: defect?.decide?.(decide) ?? decide,
  openStore: async (settings) => {
    const store = await chooseStore(settings)
    await seatAgents(store)
    stores = store
    return breakStore(defect?.store?.(store) ?? store, trouble)
  },
})
tell({ type: 'listens', port: Number(new URL(app.url).port) })
await app.ready
tell({ type: 'reads' })

async function seatAgents({ people }: Store): Promise<void> {
  for (const { id, name, token } of orders.agents) {
    const email = `${id}@example.com`
    const account = { id, name, email, passwordHash: '', role: 'agent', teams: [], createdAt: 0 }
    // False: a start before this one, or another server, was first.
    if (!(await people.addAgent({ ...account, role: 'agent' }))) continue
    const tokenHash = createHash('sha256').update(token).digest('base64url')
    await people.openSession({ tokenHash, agentId: id, endsAt: trueNow() + 86_400_000 })
  }
}

async function obey(order: Order): Promise<void> {
  if (order.type !== 'heads') return trouble.take(order)
  const heads = await stores?.log.changedSince(0).catch(() => null)
  if (heads) tell({ type: 'heads', heads })
}

function tell(report: Report): void {
  process.send?.(report)
}
