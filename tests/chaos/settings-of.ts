import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { settingsFor } from '../support/start-app.ts'

const dialogs = join(import.meta.dirname, '../../dialogs')

/** The shop's own content, where a promise of a time is due within seconds whenever nobody is there. */
export function hastyContent(data: string): string {
  const folder = join(data, 'dialogs')
  cpSync(dialogs, folder, { recursive: true })
  const file = join(folder, 'house.yaml')
  const house = parseDocument(readFileSync(file, 'utf8'))
  for (const place of ['hours', 'holidays', 'teams', 'rules']) house.deleteIn(['service', place])
  house.setIn(['service', 'promises'], { crisis: 0.05, other: 0.05 })
  writeFileSync(file, house.toString())
  return folder
}

/** The settings of one server. Several share a database, not a folder. */
export function settingsOf(
  data: string,
  place: number,
  more: { leaseMs: number; capacity: number; dialogs: string },
): Record<string, string> {
  const own = join(data, place === 0 ? 'node' : `node-${place + 1}`)
  mkdirSync(own, { recursive: true })
  return settingsFor(own, {
    HEED_DIALOGS: more.dialogs,
    HEED_DEMO: '1',
    HEED_LEASE_SECONDS: String(more.leaseMs / 1000),
    HEED_CAPACITY: String(more.capacity),
    HEED_LONGEST_PAUSE_SECONDS: '1',
    HEED_LOG_LEVEL: process.env.CHAOS_LOG ?? 'silent',
  })
}
