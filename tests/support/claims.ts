import type { Agent } from '../../src/conversation/index.ts'
import type { Store } from '../../src/store/index.ts'
import { append, asked, joined, opened } from '../contracts/store/contract.ts'

/** Agents who all reach for the same conversation at the same moment, round after round. */
export async function raceForOne(
  store: Store,
  round: number,
  agents: readonly Agent[],
  limit: number,
) {
  const id = `race-${round}`
  await append(store.log, id, [opened, asked])
  const results = await Promise.all(
    agents.map((agent) =>
      store.log.append({
        id,
        expectSeq: 2,
        expectEpoch: 1,
        dedupe: null,
        happenings: [joined(agent)],
        outbox: [],
        capacity: { agent: agent.id, limit },
      }),
    ),
  )
  const head = await store.log.head(id)
  return { id, winners: results.filter(({ result }) => result === 'appended').length, head }
}

/** Who holds how much now, by weight. */
export async function heldBy(store: Store): Promise<Map<string, number>> {
  const held = new Map<string, number>()
  for (const { agent, stage, weight } of await store.log.unfinished()) {
    if (agent && stage === 'with-agent') held.set(agent.id, (held.get(agent.id) ?? 0) + weight)
  }
  return held
}

export function people(count: number): Agent[] {
  return Array.from({ length: count }, (_, at) => ({ id: `agent-${at}`, name: `Agent ${at}` }))
}
