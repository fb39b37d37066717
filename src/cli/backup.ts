import { join, resolve } from 'node:path'
import { askServer } from '../bridge/index.ts'
import { readSettings, type Settings } from '../settings.ts'
import { openStore, restore as restoreFrom } from '../store/index.ts'
import { type CliCommand, Usage } from './command.ts'

export const backup: CliCommand = {
  name: 'backup',
  usage: 'heed backup FOLDER',
  about:
    'Writes the embedded database and all attachments into a new folder, also while the server runs.',
  async run([folder]) {
    const settings = embedded('pg_dump "$DATABASE_URL"')
    if (!folder) throw new Usage('Into which folder?')
    const target = resolve(folder)
    const told = await askServer(join(settings.HEED_DATA, 'control.sock'), 'backup', target)
    if (told === null) {
      const store = openStore(settings.HEED_DATA, Date.now)
      await store.backUp?.(target).finally(() => store.close())
    }
    console.log(`Backed up into ${target}.`)
    return 0
  },
}

export const restore: CliCommand = {
  name: 'restore',
  usage: 'heed restore FOLDER',
  about: 'Puts a backup into HEED_DATA, where there must be no database yet.',
  async run([folder]) {
    const settings = embedded('pg_restore or psql')
    if (!folder) throw new Usage('From which folder?')
    restoreFrom(resolve(folder), settings.HEED_DATA)
    // Opening it brings an older backup up to date.
    await openStore(settings.HEED_DATA, Date.now).close()
    console.log(`Restored into ${settings.HEED_DATA}.`)
    return 0
  },
}

function embedded(instead: string): Settings {
  const settings = readSettings(process.env)
  if (settings.DATABASE_URL) {
    throw new Usage(
      `PostgreSQL has its own way: ${instead}. Attachments lie in ${settings.HEED_DATA}/attachments.`,
    )
  }
  return settings
}
