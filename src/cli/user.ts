import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { askServer, createAccounts } from '../bridge/index.ts'
import { readSettings, type Settings } from '../settings.ts'
import { chooseStore } from '../store/index.ts'
import { type CliCommand, Usage } from './command.ts'

const invited = z.strictObject({ token: z.string() })
const roles = ['agent', 'supervisor', 'owner', 'admin'] as const

export const user: CliCommand = {
  name: 'user',
  usage: 'heed user add [--role agent|supervisor|owner|admin]',
  about: 'Makes a link with which somebody sets up their own account.',
  async run(words) {
    const { positionals, values } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { role: { type: 'string', default: 'agent' } },
    })
    const role = roles.find((known) => known === values.role)
    if (positionals[0] !== 'add' || !role) throw new Usage('Which account do you want to add?')

    const settings = readSettings(process.env)
    const { HEED_DATA, HEED_PUBLIC_URL, PORT } = settings
    const told = await askServer(join(HEED_DATA, 'control.sock'), 'invite', { role })
    const token = told ? invited.parse(told).token : await inviteByOurselves(settings, role)
    const base = HEED_PUBLIC_URL ?? `http://localhost:${PORT}`
    console.log(`A link for one ${role}, valid for a day:\n${base}/console#setup=${token}`)
    return 0
  },
}

// No server runs on this machine, so the file is ours to open; a database server lets everybody in.
async function inviteByOurselves(
  settings: Settings,
  role: (typeof roles)[number],
): Promise<string> {
  const store = await chooseStore(settings)
  const token = await createAccounts(store.people, Date.now).invite(role)
  await store.close()
  return token
}
