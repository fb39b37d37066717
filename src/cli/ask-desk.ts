import { userInfo } from 'node:os'
import { join } from 'node:path'
import { askServer } from '../bridge/index.ts'
import { type AskedOfDesk, answerPublishing, deskAnswer, openDesk } from '../publishing/index.ts'
import { readSettings } from '../settings.ts'
import { chooseStore } from '../store/index.ts'
import { folders } from './folders.ts'

/** Asks the running server, or opens its database when none runs, and prints what is said. */
export async function askDesk(asked: AskedOfDesk): Promise<number> {
  const { HEED_DATA } = readSettings(process.env)
  const told = await askServer(join(HEED_DATA, 'control.sock'), 'publishing', asked)
  const lines = told === null ? await askOurselves(asked) : deskAnswer.parse(told)
  console.log(lines.join('\n'))
  return 0
}

async function askOurselves(asked: AskedOfDesk): Promise<string[]> {
  const settings = readSettings(process.env)
  const store = await chooseStore(settings)
  try {
    const desk = openDesk({
      versions: store.versions,
      audit: store.people.audit,
      folders: folders(),
      now: store.now,
      production: settings.NODE_ENV === 'production',
      changed: async () => undefined,
    })
    return await answerPublishing(desk, asked)
  } finally {
    await store.close()
  }
}

/** Whoever types the command, for the record; a container may know no name. */
export function whoTypes(): string {
  try {
    return userInfo().username
  } catch {
    return 'somebody'
  }
}
