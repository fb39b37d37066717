import { flowJsonSchema } from '../dialog/index.ts'
import type { CliCommand } from './command.ts'

export const schema: CliCommand = {
  name: 'schema',
  usage: 'heed schema > dialogs/flow.schema.json',
  about: 'Prints the JSON Schema of flow files, with which editors complete and check.',
  async run() {
    console.log(JSON.stringify(flowJsonSchema(), null, 2))
    return 0
  },
}
