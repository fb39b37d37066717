import { z } from 'zod'
import type { Accounts, ControlAnswers } from '../bridge/index.ts'
import { answerPublishing, type PublishingDesk } from '../publishing/index.ts'
import type { Store } from '../store/index.ts'
import { type AskedAboutPeople, askedAboutPeople } from './forgetting.ts'
import { reviewedCases } from './reviewed-cases.ts'

const exporting = z.strictObject({ by: z.string().max(100) })
const invitation = z.strictObject({ role: z.enum(['agent', 'supervisor', 'owner', 'admin']) })

/** What the command line may ask of this server while it runs. */
export function controlAnswers(
  accounts: Accounts,
  desk: PublishingDesk,
  store: Store,
  about: (asked: AskedAboutPeople) => Promise<string[]>,
): ControlAnswers {
  const { log, people, now } = store
  return {
    async reviews(asked) {
      const { by: actor } = exporting.parse(asked)
      await people.audit({
        at: now(),
        actor,
        action: 'reviews-exported',
        object: 'reviews',
        detail: '',
      })
      return reviewedCases(log)
    },
    async invite(asked) {
      return { token: await accounts.invite(invitation.parse(asked).role) }
    },
    people: (asked) => about(askedAboutPeople.parse(asked)),
    async backup(asked) {
      if (!store.backUp) throw new Error('PostgreSQL has its own way: pg_dump.')
      await store.backUp(z.string().parse(asked))
      // Null would tell whoever asks that no server runs.
      return { done: true }
    },
    publishing: (asked) => answerPublishing(desk, asked),
  }
}
