import { serve } from './cli/index.ts'

try {
  process.exit(await serve.run([]))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
