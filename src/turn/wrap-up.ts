import { type Conversation, type Goodwill, type Happening, Refused } from '../conversation/index.ts'
import { type Acts, ownsAnyEpoch } from './agent-owns.ts'
import type { Brain, Moment } from './brain.ts'
import { planFollowUp } from './follow-up.ts'
import { mustBe } from './waiting.ts'

/** How it ended, what was given, and when the customer is asked whether it was solved. */
export function wrapUp(
  conversation: Conversation,
  command: Acts<'wrap-up'>,
  brain: Brain,
  moment: Moment,
): Happening[] {
  mustBe(conversation, 'wrap-up')
  ownsAnyEpoch(conversation, command)
  const { agent, disposition, note: text, goodwill = null, followUp = null } = command
  if (!brain.service.dispositions.includes(disposition)) {
    throw new Refused('bad-input', 'How it ended has to be one of the words in house.yaml.')
  }
  withinLimits(goodwill, brain)
  return [
    ...(followUp ? planFollowUp(conversation, { ...followUp, by: agent }, brain, moment) : []),
    { type: 'wrapped-up', agent, disposition, note: text, goodwill },
  ]
}

function withinLimits(goodwill: Goodwill | null, { service }: Brain): void {
  if (!goodwill) return
  const most = service.goodwill.find(({ what }) => what === goodwill.what)?.most
  if (most !== undefined && goodwill.amount <= most) return
  throw new Refused('not-allowed', 'This present is not on the list, or more than the list allows.')
}
