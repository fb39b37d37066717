import { setTimeout as pause } from 'node:timers/promises'
import type { Agent } from '../clients/agent.ts'
import type { Customer } from '../clients/customer.ts'
import { crashPoints } from '../orders.ts'
import type { Plan } from '../plan.ts'
import type { Recorder } from '../recorder.ts'
import type { BadLine } from './bad-line.ts'
import type { Databases } from './databases.ts'
import type { Node } from './node.ts'

export interface Breakable {
  readonly plan: Plan
  readonly nodes: readonly Node[]
  readonly lines: readonly BadLine[]
  readonly customers: readonly Customer[]
  readonly agents: readonly Agent[]
  readonly databases: Databases
  readonly recorder: Recorder
  readonly chance: () => number
}

/** Breaks one thing after the other for the time of the plan, as its seed says, and mends everything at the end. */
export async function breakThings(all: Breakable): Promise<void> {
  const { plan, lines, nodes, agents, chance } = all
  const until = performance.now() + plan.seconds * 1000
  let killing = true
  const killed = killAgainAndAgain(all).finally(() => {
    killing = false
  })
  const troubles = all.databases.troubles.flatMap(({ name, happen }) =>
    evenly(plan.seconds / 15, plan.seconds * 1000).map((ms) =>
      setTimeout(() => {
        all.recorder.fault(name, plan.store)
        void happen()
      }, ms),
    ),
  )
  // On a slow machine the last servers die late; nothing is spared them.
  while (performance.now() < until || killing) {
    await pause(100 + chance() * 500)
    pick(faults, chance)?.(all)
  }
  await killed
  for (const timer of troubles) clearTimeout(timer)
  for (const line of lines) line.heal()
  for (const node of nodes) {
    node.order({ type: 'disk', full: false })
    node.order({ type: 'clock', aheadMs: 0 })
    node.order({ type: 'lose-pushes', share: 0 })
  }
  for (const agent of agents) agent.comeBack()
  await Promise.all(nodes.map((node) => node.ready()))
  // One goes for good, as people do: after what they wrote has left their desk.
  await Promise.race([agents[0]?.allSent(), pause(patience)])
  agents[0]?.goAway()
}

const patience = 30_000

/** Half of them at random moments, half at a named point of somebody's message, unless the plan names one. */
async function killAgainAndAgain({ plan, nodes, recorder, chance }: Breakable): Promise<void> {
  for (let count = 0; count < plan.kills; count += 1) {
    await pause((chance() * 2 * plan.seconds * 1000) / (plan.kills + 1))
    let node = pick(nodes, chance)
    // Only who lives can die.
    while (node?.port() === null) {
      await pause(50)
      node = pick(nodes, chance)
    }
    const before = node?.deaths()
    const point = plan.crashAt ?? pick(crashPoints, chance)
    if ((plan.crashAt || chance() < 0.5) && point) {
      recorder.fault(`crash ${point}`, node?.name ?? '')
      node?.order({ type: 'crash', at: point })
      for (let looks = 0; looks < 50 && node?.deaths() === before; looks += 1) await pause(50)
    }
    if (node?.deaths() === before) node?.kill()
    while (node?.deaths() === before) await pause(20)
  }
}

const hour = 3_600_000

type Fault = (all: Breakable) => void

const faults: readonly Fault[] = [
  onLine('cut', (line) => line.cut()),
  onLine('cut', (line) => line.cut()),
  onLine('lose-answers', (line, chance) => line.loseAnswers(50 + chance() * 500)),
  onLine('lose-answers', (line, chance) => line.loseAnswers(50 + chance() * 500)),
  onLine('hold-up', (line, chance) => {
    line.hold('up')
    setTimeout(() => line.heal(), 300 + chance() * 3_000)
  }),
  onLine('hold-down', (line, chance) => {
    line.hold('down')
    setTimeout(() => line.heal(), 300 + chance() * 3_000)
  }),
  onLine('slow', (line, chance) => {
    line.slow(5 + chance() * 60, 1 + Math.floor(chance() * 200))
    setTimeout(() => line.heal(), 500 + chance() * 2_000)
  }),
  onNode('disk-full', (node, chance) => {
    node.order({ type: 'disk', full: true })
    setTimeout(() => node.order({ type: 'disk', full: false }), 200 + chance() * 800)
  }),
  onNode('clock-jump', (node, chance) => {
    node.order({ type: 'clock', aheadMs: chance() < 0.5 ? hour : -hour })
    setTimeout(() => node.order({ type: 'clock', aheadMs: 0 }), 500 + chance() * 5_000)
  }),
  onNode('lose-pushes', (node, chance) => {
    node.order({ type: 'lose-pushes', share: 0.3 })
    setTimeout(() => node.order({ type: 'lose-pushes', share: 0 }), 500 + chance() * 3_000)
  }),
  onNode('freeze', (node, chance) => node.freeze(100 + chance() * 1_200)),
  ({ customers, recorder, chance }) => {
    const customer = pick(customers, chance)
    recorder.fault('reload', customer?.name ?? '')
    customer?.reload()
  },
  ({ agents, recorder, chance }) => {
    recorder.fault('nobody-there', 'all agents')
    for (const agent of agents) {
      agent.goAway()
      setTimeout(() => agent.comeBack(), 1_000 + chance() * 2_000)
    }
  },
  ({ agents, recorder, chance }) => {
    const agent = pick(agents, chance)
    recorder.fault('walks-away', agent?.id ?? '')
    agent?.goAway()
    setTimeout(() => agent?.comeBack(), chance() < 0.5 ? 500 : 6_000)
  },
]

function onLine(name: string, happen: (line: BadLine, chance: () => number) => void): Fault {
  return ({ lines, recorder, chance }) => {
    const place = Math.floor(chance() * lines.length)
    const line = lines[place]
    if (!line) return
    recorder.fault(name, `line-${place + 1}`)
    happen(line, chance)
  }
}

function onNode(name: string, happen: (node: Node, chance: () => number) => void): Fault {
  return ({ nodes, recorder, chance }) => {
    const node = pick(nodes, chance)
    if (!node) return
    recorder.fault(name, node.name)
    happen(node, chance)
  }
}

function pick<T>(list: readonly T[], chance: () => number): T | undefined {
  return list[Math.floor(chance() * list.length)]
}

function evenly(count: number, ms: number): number[] {
  return Array.from({ length: Math.floor(count) }, (_, place) => ((place + 0.5) * ms) / count)
}
