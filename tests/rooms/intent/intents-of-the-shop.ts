import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const folder = join(import.meta.dirname, '../../../intents')

const intentFile = z.object({
  intent: z.string(),
  topic: z.string(),
  say_back: z.string(),
  examples: z.array(z.string()),
})

/** The intents as they are shipped; the file name is kept to be checked. */
export const shopIntents = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml') && file !== 'entities.yaml')
  .map((file) => {
    const read = intentFile.parse(parse(readFileSync(join(folder, file), 'utf8')))
    return { file, name: read.intent, ...read }
  })

export const shopEntities: unknown = parse(readFileSync(join(folder, 'entities.yaml'), 'utf8'))
