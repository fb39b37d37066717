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
  const kills = evenly(plan.kills, plan.seconds * 1000).map((ms) => setTimeout(() => kill(all), ms))
  const troubles = all.databases.troubles.flatMap(({ name, happen }) =>
    evenly(plan.seconds / 15, plan.seconds * 1000).map((ms) =>
      setTimeout(() => {
        all.recorder.fault(name, plan.store)
        void happen()
      }, ms),
    ),
  )
  while (performance.now() < until) {
    await new Promise((later) => setTimeout(later, 100 + chance() * 500))
    pick(faults, chance)?.(all)
  }
  for (const timer of [...kills, ...troubles]) clearTimeout(timer)
  for (const line of lines) line.heal()
  for (const node of nodes) {
    node.order({ type: 'disk', full: false })
    node.order({ type: 'lose-pushes', share: 0 })
  }
  // One agent has gone for good; everybody else is back.
  for (const agent of agents.slice(1)) agent.comeBack()
  agents[0]?.goAway()
  await Promise.all(nodes.map((node) => node.ready()))
}

/** Half of them at random moments, half at a named point of somebody's message. Only who lives can die. */
function kill(all: Breakable): void {
  const { nodes, recorder, chance } = all
  const node = pick(
    nodes.filter((each) => each.port() !== null),
    chance,
  )
  const point = pick(crashPoints, chance)
  if (!node) {
    setTimeout(() => kill(all), 200)
  } else if (chance() < 0.5 || !point) {
    recorder.fault('kill', node.name)
    node.kill()
  } else {
    recorder.fault(`crash ${point}`, node.name)
    node.order({ type: 'crash', at: point })
  }
}

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
