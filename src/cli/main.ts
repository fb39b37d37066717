import { Usage } from './command.ts'
import { commands } from './commands.ts'

const [name = '', ...words] = process.argv.slice(2)
const command = commands.find((candidate) => candidate.name === name)
if (command && words.includes('--help')) {
  console.log(`${command.usage}\n    ${command.about}`)
} else if (command) {
  process.exitCode = await command.run(words).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    if (error instanceof Usage || isMistyped(error)) console.error(`\n  ${command.usage}`)
    return 2
  })
} else {
  const asked = name === '' || name === 'help' || name === '--help'
  if (!asked) console.error(`There is no command “${name}”.\n`)
  console.log('heed <command>\n')
  for (const { usage, about } of commands) console.log(`  ${usage}\n      ${about}`)
  process.exitCode = asked ? 0 : 2
}

/** `parseArgs` met an option that it does not know, or one without its value. */
function isMistyped(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && /PARSE_ARGS/.test(String(error.code))
}
