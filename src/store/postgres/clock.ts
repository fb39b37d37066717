import type { Pool } from 'pg'

const measureEvery = 10_000

/**
 * The database's time, which all servers share: measured now and then, and carried on by a clock that nobody can
 * set. A machine whose own time is wrong, or jumps, so never ends a lease early or doubles a timer.
 */
export async function databaseClock(
  pool: Pool,
  instead?: () => number,
): Promise<{ now: () => number; stop: () => void }> {
  if (instead) return { now: instead, stop: () => undefined }
  let ahead = await measure(pool)
  const timer = setInterval(() => {
    // Unreachable for a moment: the last measure is still good to a few milliseconds.
    measure(pool).then(
      (measured) => {
        ahead = measured
      },
      () => undefined,
    )
  }, measureEvery)
  timer.unref()
  return {
    now: () => Math.round(ahead + performance.now()),
    stop: () => clearInterval(timer),
  }
}

async function measure(pool: Pool): Promise<number> {
  const asked = performance.now()
  const { rows } = await pool.query<{ at: number }>(
    'select (extract(epoch from clock_timestamp()) * 1000)::bigint as at',
  )
  const heard = performance.now()
  return (rows[0]?.at ?? 0) - (asked + heard) / 2
}
