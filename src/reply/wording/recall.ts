import { earlierContact } from '../say-back/earlier-contact.ts'
import type { Draft } from './draft.ts'
import type { Part } from './line.ts'
import { say } from './say.ts'

/** Somebody who comes back is remembered: "Last time it was your delivery, on the 3rd." */
export function recall(draft: Draft): Part[] {
  const earlier = earlierContact(draft.plan.said, draft.voice)
  return earlier ? [say(draft, 'listen.last_time', 2, { ...earlier })] : []
}
