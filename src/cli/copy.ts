import { parseArgs } from 'node:util'
import { readSettings } from '../settings.ts'
import { copyStore, openPostgres, openStore } from '../store/index.ts'
import { type CliCommand, Usage } from './command.ts'

export const copy: CliCommand = {
  name: 'copy',
  usage: 'heed copy --from sqlite --to postgres',
  about:
    'Copies the embedded database of HEED_DATA into the empty PostgreSQL of DATABASE_URL and checks every conversation. Stop the server first.',
  async run(words) {
    const { values } = parseArgs({
      args: [...words],
      options: { from: { type: 'string' }, to: { type: 'string' } },
    })
    const { DATABASE_URL, HEED_DATA } = readSettings(process.env)
    if (values.from !== 'sqlite' || values.to !== 'postgres') {
      throw new Usage('Only from sqlite to postgres can be copied.')
    }
    if (!DATABASE_URL) throw new Usage('Set DATABASE_URL to the PostgreSQL to copy to.')
    const from = openStore(HEED_DATA, Date.now)
    try {
      const to = await openPostgres(DATABASE_URL)
      const { rows, conversations } = await copyStore(from, to).finally(() => to.close())
      console.log(`Copied ${rows} rows; ${conversations} conversations read back the same.`)
      console.log(`Attachments stay in ${HEED_DATA}/attachments; every server needs that folder.`)
    } finally {
      await from.close()
    }
    return 0
  },
}
