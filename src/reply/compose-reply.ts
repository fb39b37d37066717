import { flow } from './moves/flow.ts'
import { greet } from './moves/greet.ts'
import { handOver } from './moves/hand-over.ts'
import { listen } from './moves/listen.ts'
import { waiting } from './moves/waiting.ts'
import type { Reply, ReplyPlan } from './plan.ts'
import type { Voice } from './voice.ts'
import { type Draft, startDraft } from './wording/draft.ts'

/** Turns what should be said into words. Pure: the same plan and voice give the same reply, which is never empty. */
export function composeReply(plan: ReplyPlan, voice: Voice): Reply {
  const draft = startDraft(plan, voice)
  const reply = composed(draft)
  // The next line finds here that this customer writes formally.
  const register = draft.formal ? [{ part: 'register', chose: 'formal' }] : []
  return { ...reply, why: [...reply.why, ...register] }
}

function composed(draft: Draft): Reply {
  const { move } = draft.plan
  switch (move.type) {
    case 'greet':
      return greet(draft)
    case 'flow':
      return flow(draft, move)
    case 'listen':
      return listen(draft, move)
    case 'hand-over':
      return handOver(draft, move)
    case 'waiting':
      return waiting(draft, move)
  }
}
