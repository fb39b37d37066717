import { z } from 'zod'
import type { Accounts, ControlAnswers } from '../bridge/index.ts'
import { answerPublishing, type PublishingDesk } from '../publishing/index.ts'

const invitation = z.strictObject({ role: z.enum(['agent', 'supervisor', 'owner', 'admin']) })

/** What the command line may ask of this server while it runs. */
export function controlAnswers(accounts: Accounts, desk: PublishingDesk): ControlAnswers {
  return {
    async invite(asked) {
      return { token: await accounts.invite(invitation.parse(asked).role) }
    },
    publishing: (asked) => answerPublishing(desk, asked),
  }
}
