import { mostSamples, usualWait } from '../routing/index.ts'
import type { ConversationLog } from '../store/index.ts'
import type { Switchboard } from '../switchboard/index.ts'

export interface Waits {
  /** Whole minutes; null while too few waits are known to be honest. */
  usual(): ReturnType<typeof usualWait>
  stop(): void
}

/** How long people have waited lately: what the log knows of it, and whoever is joined from now on. */
export async function followWaits(
  log: Pick<ConversationLog, 'latestOf'>,
  { onEvents }: Pick<Switchboard, 'onEvents'>,
): Promise<Waits> {
  let waits = (await log.latestOf('agent-joined', mostSamples))
    .flatMap(({ waited }) => waited ?? [])
    .toReversed()
  let usual = usualWait(waits)
  const stop = onEvents((events) => {
    for (const event of events) {
      if (event.type !== 'agent-joined' || event.waited == null) continue
      waits = [...waits, event.waited].slice(-mostSamples)
      usual = usualWait(waits)
    }
  })
  return { usual: () => usual, stop }
}
