import { setTimeout } from 'node:timers/promises'
import { createChance } from '../training/chance.ts'
import { createAgent } from './clients/agent.ts'
import { createCustomer } from './clients/customer.ts'
import { keepAgentsWorking, keepCustomersTalking } from './clients/lively.ts'
import { openBadLine } from './faults/bad-line.ts'
import { breakThings } from './faults/break-things.ts'
import { startDatabases } from './faults/databases.ts'
import { type Node, startNode } from './faults/node.ts'
import type { HeadRow, History } from './history.ts'
import { defectNamed } from './mutants/index.ts'
import type { Plan } from './plan.ts'
import { createRecorder, type Recorder } from './recorder.ts'
import { hastyContent, settingsOf } from './settings-of.ts'
import { settle } from './settle.ts'

const leaseMs = 3_000
const capacity = 2
const skewMs = 1_500

/** Lets customers and agents talk while everything breaks, heals it, and tells what happened. */
export async function runChaos(plan: Plan): Promise<{ history: History; kills: number }> {
  const chance = createChance(plan.seed)
  const defect = defectNamed(plan.mutant)
  const recorder = createRecorder(Date.now)
  const databases = await startDatabases(plan.store, chance)
  const seats = Array.from({ length: plan.agents }, (_, place) => ({
    id: `agent-${place + 1}`,
    name: `Agent ${place + 1}`,
    token: `token-of-agent-${place + 1}-${'x'.repeat(20)}`,
  }))
  const dialogs = hastyContent(databases.data)
  const heads = new Map<string, readonly HeadRow[]>()
  const nodes: Node[] = Array.from({ length: plan.nodes }, (_, place) =>
    startNode({
      name: `node-${place + 1}`,
      env: {
        ...settingsOf(databases.data, place, { leaseMs, capacity, dialogs }),
        ...databases.env,
      },
      orders: () => ({
        agents: seats,
        skewMs: Math.round((chance() * 2 - 1) * skewMs),
        mutant: plan.mutant,
      }),
      heard(report, name) {
        if (report.type === 'call') recorder.called(report.key, report.action)
        if (report.type === 'heads') heads.set(name, report.heads)
      },
      died: (name) => recorder.fault('died', name),
    }),
  )
  await Promise.all(nodes.map((node) => node.ready()))

  const lineOf = (place: number) =>
    openBadLine({
      chance,
      targets: () =>
        nodes
          .map((_, turn) => nodes[(place + turn) % nodes.length])
          .flatMap((node) => node?.port() ?? []),
    })
  const lines = await Promise.all(
    Array.from({ length: plan.customers + plan.agents }, (_, place) => lineOf(place)),
  )
  const customers = lines.slice(0, plan.customers).map(({ url }, place) =>
    createCustomer({
      name: `customer-${place + 1}`,
      url,
      recorder,
      defect: defect?.client ?? null,
    }),
  )
  const agents = lines.slice(plan.customers).flatMap(({ url }, place) => {
    const seat = seats[place]
    return seat ? [createAgent(seat, url, recorder)] : []
  })
  while (customers.some((customer) => customer.conversation() === '')) await setTimeout(20)

  const startedAt = Date.now()
  const stopTalking = keepCustomersTalking(customers, chance)
  const working = keepAgentsWorking(agents, capacity, chance)
  await begun(recorder)
  await breakThings({ plan, nodes, lines, customers, agents, databases, recorder, chance })
  stopTalking()
  const healedAt = Date.now()
  const settled = await settle({ nodes, customers, agents, working, heads, recorder })
  const endedAt = Date.now()
  const written = recorder.written()
  for (const each of customers) each.leave()
  for (const each of agents) each.goAway()
  for (const line of lines) line.close()
  await Promise.all(nodes.map((node) => node.end()))
  const store = await databases.open()
  const rows = await store.log.changedSince(0)
  const log: Record<string, History['log'][string]> = {}
  for (const { id } of rows) log[id] = await store.log.read(id)
  const outbox = await store.log.dueOutbox(Number.MAX_SAFE_INTEGER, 10_000)
  await store.close()
  await databases.stop()

  const { seed, seconds, store: kind, mutant } = plan
  const about = { seed, seconds, nodes: plan.nodes, store: kind, mutant, leaseMs, capacity, skewMs }
  const kills = nodes.reduce((sum, node) => sum + node.deaths(), 0)
  const outboxLeft = outbox.filter(({ topic }) => topic === 'action').map(({ key }) => key)
  return {
    kills,
    history: {
      about,
      startedAt,
      healedAt,
      endedAt,
      ...written,
      log,
      heads: rows,
      outboxLeft,
      ...settled,
    },
  }
}

/** A moment of calm, until the first agents have somebody to talk to. */
async function begun({ written }: Recorder): Promise<void> {
  const until = performance.now() + 15_000
  const isOn = () => written().acts.filter(({ what, ok }) => what === 'claim' && ok).length >= 2
  while (!isOn() && performance.now() < until) await setTimeout(100)
}
