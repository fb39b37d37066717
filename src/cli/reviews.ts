import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { reviewedCases } from '../app/index.ts'
import { askServer } from '../bridge/index.ts'
import { readSettings } from '../settings.ts'
import { chooseStore } from '../store/index.ts'
import { whoTypes } from './ask-desk.ts'
import { type CliCommand, Usage } from './command.ts'

export const reviews: CliCommand = {
  name: 'reviews',
  usage: 'heed reviews export FILE.jsonl',
  about: 'Writes what agents said about readings as cases, for heed evaluate distress.',
  async run(words) {
    const { positionals } = parseArgs({ args: [...words], allowPositionals: true })
    const [what, file] = positionals
    if (what !== 'export' || !file) throw new Usage('Where should they be written?')
    const { HEED_DATA } = readSettings(process.env)
    const told = await askServer(join(HEED_DATA, 'control.sock'), 'reviews', { by: whoTypes() })
    const cases = told === null ? await fromStore() : z.array(z.unknown()).parse(told)
    writeFileSync(file, cases.map((one) => `${JSON.stringify(one)}\n`).join(''), { mode: 0o600 })
    console.log(`${cases.length} reviewed messages written to ${file}.`)
    return 0
  },
}

// No server runs, so the database is ours to open.
async function fromStore(): Promise<readonly unknown[]> {
  const store = await chooseStore(readSettings(process.env))
  try {
    await store.people.audit({
      at: store.now(),
      actor: whoTypes(),
      action: 'reviews-exported',
      object: 'reviews',
      detail: '',
    })
    return await reviewedCases(store.log)
  } finally {
    await store.close()
  }
}
