import { askDesk, whoTypes } from './ask-desk.ts'
import { type CliCommand, Usage } from './command.ts'

export const versions: CliCommand = {
  name: 'versions',
  usage: 'heed versions',
  about: 'Lists what was published, newest first, and says which version is live.',
  run: () => askDesk({ do: 'versions' }),
}

export const rollback: CliCommand = {
  name: 'rollback',
  usage: 'heed rollback [VERSION]',
  about:
    'Makes the version before the live one live again, or a named one. Crisis texts and help lines stay the newest.',
  run: ([to = null]) => askDesk({ do: 'rollback', to, by: whoTypes() }),
}

export const recall: CliCommand = {
  name: 'recall',
  usage: 'heed recall VERSION',
  about:
    'Takes a bad version back: nobody stays in it. Chats go on at the same question, the last safe place, or with a person.',
  async run([which]) {
    if (which === undefined) throw new Usage('Which version? heed versions lists them.')
    return askDesk({ do: 'recall', which, by: whoTypes() })
  },
}

export const diff: CliCommand = {
  name: 'diff',
  usage: 'heed diff [FROM [TO]]',
  about:
    'Shows the sentences and roads that differ, by default between what is live and the files.',
  run: ([from = null, to = null]) => askDesk({ do: 'diff', from, to }),
}
