import { readSettings } from '../settings.ts'
import type { Moment } from '../turn/index.ts'

/** Transcripts are played as on a staffed day, by the clock of the site. */
export function rightNow(): () => Moment {
  const { HEED_TIME_ZONE } = readSettings(process.env)
  const availability = { people: true, opensAt: null, position: null }
  return () => ({ now: Date.now(), zone: HEED_TIME_ZONE, availability })
}
