import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type AskedAboutPeople, answerAboutPeople, tellLog } from '../app/index.ts'
import { askServer } from '../bridge/index.ts'
import { readSettings } from '../settings.ts'
import { chooseStore } from '../store/index.ts'
import { whoTypes } from './ask-desk.ts'
import { type CliCommand, Usage } from './command.ts'
import { dashedIdsLast } from './dashed-ids.ts'

const options = { yes: { type: 'boolean', default: false } } as const

export const exportPerson: CliCommand = {
  name: 'export',
  usage: 'heed export PERSON',
  about:
    'Prints everything kept about a person as JSON. PERSON: a customer’s or a conversation’s id.',
  async run(words) {
    const { positionals } = parseArgs({ args: dashedIdsLast(words), allowPositionals: true })
    return ask({ do: 'export', person: personOf(positionals), by: whoTypes() })
  },
}

export const erase: CliCommand = {
  name: 'erase',
  usage: 'heed erase PERSON [--yes]',
  about: 'Forgets a person everywhere. Without --yes it only says what would go.',
  async run(words) {
    const { positionals, values } = parseArgs({
      args: dashedIdsLast(words),
      allowPositionals: true,
      options,
    })
    return ask({
      do: 'erase',
      person: personOf(positionals),
      really: values.yes,
      by: whoTypes(),
    })
  },
}

export const retain: CliCommand = {
  name: 'retain',
  usage: 'heed retain --before YYYY-MM-DD [--readings] [--yes]',
  about:
    'Forgets the people in conversations that have been quiet since before a day; --readings: only how distressed they seemed. Without --yes it only says what would go.',
  async run(words) {
    const { values } = parseArgs({
      args: [...words],
      options: {
        ...options,
        before: { type: 'string' },
        readings: { type: 'boolean', default: false },
      },
    })
    const before = Date.parse(values.before ?? '')
    if (!/^\d{4}-\d\d-\d\d$/.test(values.before ?? '') || Number.isNaN(before)) {
      throw new Usage('Before which day? Write it like 2026-01-31.')
    }
    return ask({
      do: 'retain',
      before,
      readingsOnly: values.readings,
      really: values.yes,
      by: whoTypes(),
    })
  },
}

function personOf([person]: readonly string[]): string {
  if (!person)
    throw new Usage('Whom? Give the id of the customer or of one of their conversations.')
  return person
}

/** The running server does it, so that it forgets, too; its database is ours when none runs. */
async function ask(asked: AskedAboutPeople): Promise<number> {
  const settings = readSettings(process.env)
  const told = await askServer(join(settings.HEED_DATA, 'control.sock'), 'people', asked)
  const lines = told === null ? await askOurselves(asked) : z.array(z.string()).parse(told)
  console.log(lines.join('\n'))
  return 0
}

async function askOurselves(asked: AskedAboutPeople): Promise<string[]> {
  const settings = readSettings(process.env)
  const store = await chooseStore(settings)
  try {
    return await answerAboutPeople(store, settings, tellLog(store), asked)
  } finally {
    await store.close()
  }
}
