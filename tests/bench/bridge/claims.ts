import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../../src/store/index.ts'
import { append } from '../../contracts/store/contract.ts'
import { heldBy, people, raceForOne } from '../../support/claims.ts'

/** So many rounds in which everybody claims one conversation at once; each winner lets go when they are full. */
export async function claims(rounds: number, claimants: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'heed-claims-'))
  const store = openStore(folder, Date.now)
  const agents = people(claimants)
  const limit = 5
  const owned = new Map<string, string[]>()
  let wrong = 0
  let overfull = 0
  const began = performance.now()
  for (let round = 0; round < rounds; round += 1) {
    const { id, winners, head } = await raceForOne(store, round, agents, limit)
    const owner = head?.agent
    if (winners !== 1 || !owner) wrong += 1
    if (!owner) continue
    const theirs = [...(owned.get(owner.id) ?? []), id]
    owned.set(owner.id, theirs)
    if (round % 100 === 0) {
      for (const held of (await heldBy(store)).values()) if (held > limit) overfull += 1
    }
    // Half of the time they are full, so that the limit is met as well as the race.
    if (theirs.length === limit && round % 2 === 0) {
      for (const done of theirs)
        await append(store.log, done, [{ type: 'agent-finished', agent: owner }])
      owned.set(owner.id, [])
    }
    if ([...owned.values()].every((each) => each.length === limit) && owned.size === claimants) {
      for (const [agentId, each] of owned) {
        const agent = agents.find((one) => one.id === agentId) ?? owner
        for (const done of each) await append(store.log, done, [{ type: 'agent-finished', agent }])
      }
      owned.clear()
    }
  }
  const seconds = (performance.now() - began) / 1000
  await store.close()
  rmSync(folder, { recursive: true })
  return [
    `claims: ${rounds} rounds of ${claimants} at once: ${wrong} without exactly one owner, ${overfull} times somebody over capacity`,
    `  ${Math.round((rounds * claimants) / seconds)} claims a second, SQLite on the disk`,
  ]
}
