import { join } from 'node:path'
import { z } from 'zod'
import type { Settings } from '../settings.ts'
import { attachmentFiles, type Store } from '../store/index.ts'
import type { Switchboard } from '../switchboard/index.ts'

export const askedAboutPeople = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('export'), person: z.string().min(1).max(200), by: z.string() }),
  z.strictObject({
    do: z.literal('erase'),
    person: z.string().min(1).max(200),
    really: z.boolean(),
    by: z.string(),
  }),
  z.strictObject({
    do: z.literal('retain'),
    /** Epoch milliseconds. */
    before: z.number().int(),
    readingsOnly: z.boolean(),
    really: z.boolean(),
    by: z.string(),
  }),
])
export type AskedAboutPeople = z.infer<typeof askedAboutPeople>

/** Tells whoever remembers a conversation that its person is forgotten. */
type Tell = (conversationId: string) => Promise<unknown>

/** What the command line prints: the export as JSON, or what was, or would be, erased. */
export async function answerAboutPeople(
  store: Store,
  settings: Settings,
  tell: Tell,
  asked: AskedAboutPeople,
): Promise<string[]> {
  const { forgetting } = store
  if (asked.do === 'export') {
    const ids = await forgetting.conversationsOf(asked.person)
    await record(store, asked.by, 'person-exported', asked.person, `${ids.length}`)
    const parts = await Promise.all(ids.map((id) => forgetting.everything(id)))
    return [JSON.stringify(parts, null, 2)]
  }
  const ids =
    asked.do === 'erase'
      ? await forgetting.conversationsOf(asked.person)
      : await forgetting.quietSince(asked.before)
  const only = asked.do === 'retain' && asked.readingsOnly ? 'message-read' : undefined
  const what = `${only ? 'what was read into ' : ''}${ids.length} conversations`
  if (!asked.really) return [`Would erase ${what}.`, ...ids, 'Say --yes to do it.']
  for (const id of ids) {
    if (only) await forgetting.erase(id, only)
    else await forget(store, settings, tell, id)
  }
  await forgetting.scrub()
  await record(store, asked.by, `${asked.do}d`, 'person', `${ids.length} conversations`)
  return [`Erased ${what}.`]
}

/** Memory first, so that no answer is made any more from what is about to go. */
async function forget(
  { forgetting }: Store,
  { HEED_DATA }: Settings,
  tell: Tell,
  id: string,
): Promise<void> {
  await tell(id)
  await forgetting.erase(id)
  await attachmentFiles(join(HEED_DATA, 'attachments')).erase(id)
}

/** The customer asked for it: all of their conversations, here and on other servers. */
export async function forgetPerson(
  store: Store,
  settings: Settings,
  switchboard: Pick<Switchboard, 'handle'>,
  conversationId: string,
): Promise<void> {
  const tell: Tell = (id) => switchboard.handle(id, { type: 'forget-person' })
  for (const id of await store.forgetting.conversationsOf(conversationId)) {
    await forget(store, settings, tell, id)
  }
  await store.forgetting.scrub()
}

/** With nobody to remember anything, the log alone is told; servers on the same database hear of it. */
export function tellLog({ log }: Store): Tell {
  return async (id) => {
    for (;;) {
      const head = await log.head(id)
      if (!head) return
      const { result } = await log.append({
        id,
        expectSeq: head.seq,
        expectEpoch: head.epoch,
        dedupe: null,
        happenings: [{ type: 'person-forgotten' }],
        outbox: [],
        capacity: null,
      })
      if (result === 'appended') return
    }
  }
}

function record(
  { people, now }: Store,
  actor: string,
  action: string,
  object: string,
  detail: string,
): Promise<void> {
  return people.audit({ at: now(), actor, action, object, detail })
}
