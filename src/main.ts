import { enableCompileCache, flushCompileCache } from 'node:module'

// Half of a start is compiling what was compiled the last time; a server that is killed would never write it down.
enableCompileCache()
setTimeout(flushCompileCache, 5_000).unref()
const { serve } = await import('./cli/index.ts')

try {
  process.exit(await serve.run([]))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
