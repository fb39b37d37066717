import { startDemoBackEnd } from '../demo/index.ts'
import { createEgress, startEffects, toActionCall } from '../effects/index.ts'
import type { AppParts } from './parts.ts'

/** Calls to back-ends, and the demo shop's own back-end when it is switched on. */
export async function runEffects(parts: AppParts): Promise<{ stop(): Promise<void> }> {
  const { settings, store, switchboard, content, now, report } = parts
  const demo = settings.HEED_DEMO
    ? await startDemoBackEnd(() => content.content().book.actions)
    : null
  const env = { ...process.env, ...(demo && { HEED_DEMO_PORT: String(demo.port) }) }
  const egress = createEgress({ hosts: settings.HEED_ACTION_HOSTS, demoPort: demo?.port ?? null })
  const effects = startEffects({
    log: store.log,
    switchboard,
    actions: (name) => {
      const spec = content.content().book.actions.get(name)
      return spec ? toActionCall(spec, env) : null
    },
    egress,
    allowances: store.allowances,
    now,
    report,
  })
  return {
    async stop() {
      await effects.stop()
      await egress.close()
      await demo?.stop()
    },
  }
}
