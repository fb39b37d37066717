import { Refused } from '../conversation/index.ts'

/** SQLite's names for a full disk, and for one that fails while it is written to; PostgreSQL's; the system's. */
const codes = /^(SQLITE_FULL|SQLITE_IOERR.*|53100|58030|ENOSPC|EDQUOT|EIO)$/

/**
 * What a failed write means to whoever asked for it. A disk without room is nobody's mistake and passes: it is a "not
 * now" that clients repeat by themselves, with the database's own error as its cause. Everything else stays as it is.
 */
export function asNoRoom(error: unknown): unknown {
  const { code } = error instanceof Error ? (error as { code?: unknown }) : {}
  if (typeof code !== 'string' || !codes.test(code)) return error
  const refused = new Refused(
    'busy',
    'Nothing can be stored here right now. Please try again.',
    3_000,
  )
  refused.cause = error
  return refused
}
