import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { wordVectors } from '../../../src/reading/index.ts'

const folder = join(import.meta.dirname, '../../../intents')

const intentFile = z.object({
  intent: z.string(),
  topic: z.string(),
  say_back: z.string(),
  examples: z.array(z.string()),
})

/** The intents as they are shipped; the file name is kept to be checked. */
export const shopIntents = readdirSync(folder)
  .filter(
    (file) => file.endsWith('.yaml') && !['entities.yaml', 'out-of-scope.yaml'].includes(file),
  )
  .map((file) => {
    const read = intentFile.parse(parse(readFileSync(join(folder, file), 'utf8')))
    return { file, name: read.intent, ...read }
  })

const { out_of_scope: outOfScope } = z
  .object({ out_of_scope: z.array(z.string()) })
  .parse(parse(readFileSync(join(folder, 'out-of-scope.yaml'), 'utf8')))

/** What is known before any intent: common words, and what the shop has nothing to do with. */
export const background = { known: wordVectors(), outOfScope }

export const shopEntities: unknown = parse(readFileSync(join(folder, 'entities.yaml'), 'utf8'))
