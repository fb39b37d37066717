import type { Takes } from '../routing/index.ts'
import type { Duty } from '../store/index.ts'

export interface Roster {
  takes(agentId: string): Takes
  capacity(agentId: string): number
  set(agentId: string, work: { teams: readonly string[]; skills: readonly string[] }): Promise<void>
  /** Null gives back the house's own number. */
  setCapacity(agentId: string, capacity: number | null): Promise<void>
  /** Reads it again: accounts and other servers write it, too. */
  refresh(): Promise<void>
}

/** What each agent takes and how much. The store is the truth. */
export function createRoster(duty: Pick<Duty, 'work' | 'setWork'>, usual: number): Roster {
  type Entry = Awaited<ReturnType<Duty['work']>>[number]
  let work = new Map<string, Entry>()

  return {
    takes: (id) => entry(id),
    capacity: (id) => entry(id).capacity ?? usual,
    set: (id, takes) => save({ ...entry(id), ...takes }),
    setCapacity: (id, capacity) => save({ ...entry(id), capacity }),
    refresh,
  }

  function entry(agentId: string): Entry {
    return work.get(agentId) ?? { agentId, teams: [], skills: [], capacity: null }
  }

  async function save(changed: Entry): Promise<void> {
    await duty.setWork(changed)
    work.set(changed.agentId, changed)
  }

  async function refresh(): Promise<void> {
    work = new Map((await duty.work()).map((each) => [each.agentId, each]))
  }
}
