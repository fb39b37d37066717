import { isLead } from '../bridge/index.ts'
import { startDemoBackEnd } from '../demo/index.ts'
import {
  createEgress,
  type Doer,
  doAction,
  doEmail,
  doPush,
  doTurn,
  doWebhook,
  mailServer,
  pushServices,
  type Seals,
  startEffects,
  toActionCall,
} from '../effects/index.ts'
import type { Settings } from '../settings.ts'
import { dueAgain } from '../turn/index.ts'
import { forgetPerson } from './forgetting.ts'
import type { OutsideWorld } from './open-outside.ts'
import type { AppParts } from './parts.ts'

/** Whatever the outbox asks of the outside, and the demo shop's own back-end when it is switched on. */
export async function runEffects(
  parts: AppParts,
  outside: OutsideWorld,
  deliver: Doer,
  open: Seals['openAll'],
): Promise<{ stop(): Promise<void> }> {
  const { settings, store, switchboard, content, now, report } = parts
  const demo = settings.HEED_DEMO
    ? await startDemoBackEnd(() => content.content().book.actions)
    : null
  const env = { ...process.env, ...(demo && { HEED_DEMO_PORT: String(demo.port) }) }
  const told = addressesOf(settings, outside.pushKeys !== null)
  const egress = createEgress({
    hosts: [...settings.HEED_ACTION_HOSTS, ...told.hosts],
    loopback: [...(demo ? [demo.port] : []), ...told.loopback],
  })
  const actions = (name: string) => {
    const spec = content.content().book.actions.get(name)
    return spec ? toActionCall(spec, env) : null
  }
  const { HEED_SMTP_URL, HEED_MAIL_FROM, HEED_WEBHOOK_SECRET, HEED_PUSH_CONTACT } = settings
  const { allowances, duty, people } = store
  const leads = async () =>
    (await people.agents()).flatMap(({ id, role }) => (isLead(role) ? [id] : []))
  const doers = new Map<string, Doer>([
    ['action', doAction({ switchboard, actions, egress, allowances, open, now, report })],
    [
      'turn',
      doTurn(switchboard, (command, { conversation }) =>
        dueAgain(command, conversation, now(), content.brain().service),
      ),
    ],
    ['email', doEmail(HEED_SMTP_URL ? mailServer(HEED_SMTP_URL, HEED_MAIL_FROM) : null, open)],
    ['webhook', doWebhook(egress, HEED_WEBHOOK_SECRET ?? '', now)],
    ['deliver', deliver],
    [
      'erase',
      async ({ conversationId }) => {
        await forgetPerson(store, settings, switchboard, conversationId)
        return null
      },
    ],
  ])
  if (outside.pushKeys && HEED_PUSH_CONTACT) {
    const { pushKeys: keys, link } = outside
    doers.set('push', doPush({ egress, duty, keys, leads, contact: HEED_PUSH_CONTACT, link }))
  }
  const effects = startEffects({ log: store.log, switchboard, doers, now, report })
  return {
    async stop() {
      await effects.stop()
      await egress.close()
      await demo?.stop()
    },
  }
}

/** Whom the operator told us to call, by name or by a port of this machine. */
function addressesOf(
  { HEED_WEBHOOKS, HEED_HUB_URL, HEED_PUSH_SERVICES }: Settings,
  pushes: boolean,
) {
  const hub = HEED_HUB_URL ? [HEED_HUB_URL] : []
  const push = pushes ? pushServices(HEED_PUSH_SERVICES) : []
  const urls = [...HEED_WEBHOOKS, ...hub, ...push].map((url) => new URL(url))
  return {
    hosts: urls.filter(({ protocol }) => protocol === 'https:').map(({ host }) => host),
    loopback: urls
      .filter(({ protocol }) => protocol === 'http:')
      .map(({ port }) => Number(port || 80)),
  }
}
