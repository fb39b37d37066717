import { parseArgs } from 'node:util'
import { loadContent, problemLine } from '../content/index.ts'
import type { CliCommand } from './command.ts'
import { folders } from './folders.ts'

export const check: CliCommand = {
  name: 'check',
  usage: 'heed check [--json]',
  about: 'Reads every file in dialogs/ and intents/ and says what is wrong, where, and what to do.',
  async run(words) {
    const { values } = parseArgs({
      args: [...words],
      options: { json: { type: 'boolean', default: false } },
    })
    const loaded = loadContent(folders())
    const problems = 'problems' in loaded ? loaded.problems : loaded.content.advice
    if (values.json) {
      console.log(JSON.stringify(problems))
    } else {
      for (const problem of problems) console.log(problemLine(problem))
      if ('content' in loaded) {
        const { book, intents } = loaded.content
        console.log(`${book.flows.size} flows and ${intents.length} intents are ready.`)
      }
    }
    return 'problems' in loaded ? 1 : 0
  },
}
