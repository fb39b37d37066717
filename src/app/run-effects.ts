import { startDemoBackEnd } from '../demo/index.ts'
import {
  createEgress,
  type Doer,
  doAction,
  doTurn,
  startEffects,
  toActionCall,
} from '../effects/index.ts'
import { dueAgain } from '../turn/index.ts'
import type { AppParts } from './parts.ts'

/** Whatever the outbox asks of the outside, and the demo shop's own back-end when it is switched on. */
export async function runEffects(parts: AppParts): Promise<{ stop(): Promise<void> }> {
  const { settings, store, switchboard, content, now, report } = parts
  const demo = settings.HEED_DEMO
    ? await startDemoBackEnd(() => content.content().book.actions)
    : null
  const env = { ...process.env, ...(demo && { HEED_DEMO_PORT: String(demo.port) }) }
  const egress = createEgress({ hosts: settings.HEED_ACTION_HOSTS, demoPort: demo?.port ?? null })
  const actions = (name: string) => {
    const spec = content.content().book.actions.get(name)
    return spec ? toActionCall(spec, env) : null
  }
  const doers = new Map<string, Doer>([
    [
      'action',
      doAction({ switchboard, actions, egress, allowances: store.allowances, now, report }),
    ],
    [
      'turn',
      doTurn(switchboard, (command, { conversation }) =>
        dueAgain(command, conversation, now(), content.brain().service),
      ),
    ],
  ])
  const effects = startEffects({ log: store.log, switchboard, doers, now, report })
  return {
    async stop() {
      await effects.stop()
      await egress.close()
      await demo?.stop()
    },
  }
}
