import { parseArgs } from 'node:util'
import { askDesk, whoTypes } from './ask-desk.ts'
import { type CliCommand, Usage } from './command.ts'

export const publish: CliCommand = {
  name: 'publish',
  usage: 'heed publish --note WORDS | --follow-files',
  about:
    'Freezes the files as a version and makes it live; chats that are under way finish in the version they began with. --follow-files makes every save live again.',
  async run(words) {
    const { values } = parseArgs({
      args: [...words],
      options: { note: { type: 'string' }, 'follow-files': { type: 'boolean', default: false } },
    })
    const by = whoTypes()
    if (values['follow-files']) return askDesk({ do: 'follow', by })
    if (!values.note?.trim()) throw new Usage('What has changed? Say it in a few words.')
    return askDesk({ do: 'publish', note: values.note.trim(), by })
  },
}
