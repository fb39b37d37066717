import { setTimeout as moment } from 'node:timers/promises'
import type { LineRow } from '../../src/protocol/index.ts'
import type { Agent } from './clients/agent.ts'
import type { Customer } from './clients/customer.ts'
import type { Working } from './clients/lively.ts'
import type { Node } from './faults/node.ts'
import type { HeadRow, History } from './history.ts'
import type { Recorder } from './recorder.ts'

interface Settling {
  readonly nodes: readonly Node[]
  readonly customers: readonly Customer[]
  readonly agents: readonly Agent[]
  readonly working: Working
  readonly heads: ReadonlyMap<string, readonly HeadRow[]>
  readonly recorder: Recorder
}

/** A server says every 12 s where a log stands; whoever has heard nothing by then has heard it twice over soon after. */
const longest = 90_000
const stillFor = 1_500

/** Waits until nothing moves any more and everybody knows everything, or until that should long have been so. */
export async function settle(all: Settling): Promise<Pick<History, 'desks' | 'unsettled'>> {
  const { nodes, agents, working } = all
  const until = performance.now() + longest
  working.settle()
  let unsettled: string[] = []
  let before = ''
  let since = performance.now()
  while (performance.now() < until) {
    await moment(200)
    for (const node of nodes) node.order({ type: 'heads' })
    const heads = all.heads.get(nodes[0]?.name ?? '') ?? []
    const now = JSON.stringify(heads)
    unsettled = [
      ...(now === before ? [] : ['logs still grow']),
      ...(await unsettledPeople(all, heads)),
      ...unsettledConversations(all, heads),
    ]
    if (unsettled.length > 0) since = performance.now()
    before = now
    if (performance.now() - since > stillFor) break
  }
  working.stop()
  const desks = []
  for (const agent of agents.filter((each) => each.isHere())) {
    // The line is told to consoles a moment after it changes.
    await moment(150)
    const known = agent.rows().map(inShort)
    const fresh = (await agent.freshRows())?.map(inShort)
    // Whoever holds nothing can take any, however grave.
    const free = agent.held().length === 0
    if (fresh) desks.push({ agent: agent.id, free, known, fresh })
  }
  return { desks, unsettled }
}

async function unsettledPeople(
  { customers, agents, recorder }: Settling,
  heads: readonly HeadRow[],
): Promise<string[]> {
  const byId = new Map(heads.map((head) => [head.id, head]))
  const unsettled = recorder.waiting().map((id) => `${id} is not answered`)
  for (const customer of customers) {
    const head = byId.get(customer.conversation())
    if (head && customer.last() !== head.customerSeq) {
      unsettled.push(`${customer.name} shows ${customer.last()} of ${head.customerSeq}`)
    }
    const busy = await customer.busyWith()
    if (busy) unsettled.push(`${customer.name}: ${busy}`)
  }
  for (const agent of agents.filter((each) => each.isHere())) {
    for (const { conversation, last } of agent.followed()) {
      const head = byId.get(conversation)
      if (head?.agent?.id !== agent.id || head.seq === last) continue
      unsettled.push(`${agent.id} shows ${last} of ${head.seq} of ${conversation}`)
    }
  }
  return unsettled
}

function unsettledConversations({ agents }: Settling, heads: readonly HeadRow[]): string[] {
  const here = new Set(agents.filter((agent) => agent.isHere()).map(({ id }) => id))
  return heads.flatMap(({ id, stage, owed, agent }) => [
    ...(stage === 'waiting' ? [`${id} waits`] : []),
    ...(owed ? [`${id} is owed an answer`] : []),
    ...(stage === 'with-agent' && !here.has(agent?.id ?? '') ? [`${id} is with nobody`] : []),
  ])
}

function inShort({ conversation, stage, epoch, agent }: LineRow): string {
  return `${conversation} ${stage} ${epoch} ${agent?.id ?? '-'}`
}
