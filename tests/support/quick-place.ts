import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

/** Memory where there is plenty, for what has to be quick and need not last. */
export function quickPlace(): string {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 2e9 ? memory : tmpdir()
}
