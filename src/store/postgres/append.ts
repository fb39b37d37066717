import type { Pool, PoolClient } from 'pg'
import type { Appended, Write } from '../conversation-log.ts'
import { judgeWrite } from '../judge-write.ts'
import { asNoRoom } from '../no-room.ts'
import { toEvent } from '../rows.ts'
import { inTransaction } from './in-transaction.ts'
import { appendStatement, type Looked, lookStatement, type ToWrite } from './statements.ts'

interface Job {
  readonly write: Write
  readonly resolve: (answer: Appended) => void
  readonly reject: (error: unknown) => void
}

type Answer = Appended | { readonly unstorable: unknown }
type Connection = Pool | PoolClient

const largestBatch = 500
const mostTries = 4

/**
 * Appends in batches: whatever came in while the last one was under way goes as one statement and one commit.
 * Nothing is locked while we think: the statement takes the rows of its conversations, in one order, and writes
 * only where nobody else has written since we looked.
 */
export function postgresAppend(pool: Pool, now: () => number): (write: Write) => Promise<Appended> {
  let waiting: Job[] = []
  let busy = false

  return (write) =>
    new Promise((resolve, reject) => {
      waiting.push({ write, resolve, reject })
      if (!busy) {
        busy = true
        setImmediate(flush)
      }
    })

  function flush(): void {
    const [batch, rest] = nextBatch(waiting)
    waiting = rest
    void settle(batch).then(() => {
      busy = waiting.length > 0
      if (busy) flush()
    })
  }

  /** Never rejects: each job hears how it went. */
  async function settle(batch: readonly Job[]): Promise<void> {
    const only = batch.length === 1 ? batch[0] : undefined
    try {
      const answers = await withRetries(() =>
        only?.write.capacity
          ? claim(only.write, only.write.capacity)
          : append(
              pool,
              batch.map(({ write }) => write),
            ),
      )
      for (const [place, job] of batch.entries()) {
        const answer = answers[place]
        if (answer && 'result' in answer) job.resolve(answer)
        else job.reject(asNoRoom(answer?.unstorable))
      }
    } catch (error) {
      if (only || !isAboutData(error)) for (const job of batch) job.reject(asNoRoom(error))
      // One that the database will not take takes no other with it.
      else for (const job of batch) await settle([job])
    }
  }

  async function append(
    connection: Connection,
    writes: readonly Write[],
    held = 0,
  ): Promise<Answer[]> {
    const looked = await connection.query<Looked>(lookStatement(writes))
    const at = now()
    const judged = writes.map((write, place) => judge(write, looked.rows[place], held, at))
    const ready = judged.filter((each) => 'rows' in each)
    const stored = new Set<string>()
    if (ready.length > 0) {
      const { rows } = await connection.query<{ id: string }>(appendStatement(ready))
      for (const { id } of rows) stored.add(id)
    }
    return judged.map((each) => {
      if (!('rows' in each)) return each
      return stored.has(each.head.id)
        ? { result: 'appended', events: each.events }
        : { result: 'conflict' }
    })
  }

  // Claims of one agent come one after the other, on all servers, so that the count holds.
  async function claim(write: Write, { agent }: { agent: string }): Promise<Answer[]> {
    return inTransaction(pool, async (client) => {
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [agent])
      const { rows } = await client.query<{ held: number }>(
        "select coalesce(sum(weight), 0)::bigint as held from conversations where agent_id = $1 and stage = 'with-agent'",
        [agent],
      )
      return append(client, [write], rows[0]?.held)
    })
  }
}

/** From the front of the line: one claim alone, or many writes, each to another conversation. */
function nextBatch(waiting: readonly Job[]): [Job[], Job[]] {
  const [next] = waiting
  if (next?.write.capacity) return [[next], waiting.slice(1)]
  const batch = new Map<string, Job>()
  const rest: Job[] = []
  for (const job of waiting) {
    const { id, capacity } = job.write
    if (capacity || batch.has(id) || batch.size === largestBatch) rest.push(job)
    else batch.set(id, job)
  }
  return [[...batch.values()], rest]
}

function judge(
  write: Write,
  looked: Looked | undefined,
  held: number,
  at: number,
): Answer | ToWrite {
  const { first = null, head = null } = looked ?? {}
  try {
    const judged = judgeWrite(write, first && toEvent(first), head, held, at)
    return 'answer' in judged ? judged.answer : { ...judged, write }
  } catch (error) {
    return { unstorable: error }
  }
}

/** Two servers in each other's way: the loser has written nothing and looks again. */
async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      const passes = ['40001', '40P01'].includes(codeOf(error))
      if (!passes || tries === mostTries) throw error
    }
  }
}

function isAboutData(error: unknown): boolean {
  return /^(22|23|54)/.test(codeOf(error))
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? '')
}
