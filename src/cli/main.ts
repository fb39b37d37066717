import { Usage } from './command.ts'
import { commands } from './commands.ts'

const [name = '', ...words] = process.argv.slice(2)
const command = commands.find((candidate) => candidate.name === name)
if (command) {
  process.exitCode = await command.run(words).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    if (error instanceof Usage) console.error(`\n  ${command.usage}`)
    return 2
  })
} else {
  const asked = name === '' || name === 'help' || name === '--help'
  if (!asked) console.error(`There is no command “${name}”.\n`)
  console.log('heed <command>\n')
  for (const { usage, about } of commands) console.log(`  ${usage}\n      ${about}`)
  process.exitCode = asked ? 0 : 2
}
