import { startApp } from '../app/index.ts'
import { readSettings } from '../settings.ts'
import type { CliCommand } from './command.ts'

export const serve: CliCommand = {
  name: 'serve',
  usage: 'heed serve',
  about: 'Starts the server. Settings come from the environment; .env.example lists them.',
  async run() {
    const app = await startApp(readSettings(process.env))
    console.log(app.welcome)
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    })
    console.log('\nStopping. Every conversation is kept.')
    await app.stop()
    return 0
  },
}
