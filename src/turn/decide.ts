import { type Command, type Conversation, type Happening, Refused } from '../conversation/index.ts'
import { agentActs } from './agent-acts.ts'
import { answer } from './answer.ts'
import type { Brain, Moment } from './brain.ts'
import { breakSilence } from './break-silence.ts'
import { forgetMe, identify, letMoodCount, rate, sendCopy } from './customer-rights.ts'
import { finishAction } from './finish-action.ts'
import { followUp } from './follow-up.ts'
import { hear } from './hear.ts'
import { judgePromise } from './promise.ts'
import { open, say } from './say.ts'
import { askForPerson, loseAgent } from './waiting.ts'
import { admitNobody, checkIn, climb, missOffer, offer } from './while-time-goes-by.ts'

/**
 * The whole product in one pure function: what follows from this command, here and now?
 * An empty list means that nothing does. Throws `Refused` when the command is not allowed.
 */
export function decide(
  conversation: Conversation,
  command: Command,
  brain: Brain,
  moment: Moment,
): Happening[] {
  if (conversation.seq === 0 && command.type !== 'open') {
    throw new Refused('not-yours', 'This conversation does not exist.')
  }
  switch (command.type) {
    case 'open':
      return open(conversation, command, brain)
    case 'say':
      return say(conversation, command)
    case 'hear':
      return hear(conversation, command, brain, moment)
    case 'answer':
      // What nobody has read yet may change everything; its reading asks for the answer again.
      return conversation.unread.length > 0 ? [] : answer(conversation, brain, moment)
    case 'break-silence':
      return breakSilence(conversation, command.seq, brain, moment)
    case 'ask-for-person':
      return askForPerson(conversation, brain, moment)
    case 'identify':
      return identify(conversation, command)
    case 'rate':
      return rate(conversation, command)
    case 'let-mood-count':
      return letMoodCount(conversation, command)
    case 'send-copy':
      return sendCopy(conversation, command, brain, moment)
    case 'forget-me':
      return forgetMe()
    case 'forget-person':
      return conversation.seq > 0 ? [{ type: 'person-forgotten' }] : []
    case 'finish-action':
      return finishAction(conversation, command, brain, moment)
    case 'check-in':
      return checkIn(conversation, command.handover, brain, moment)
    case 'climb':
      return climb(conversation, command.handover, command.rung)
    case 'admit-nobody':
      return admitNobody(conversation, command.handover, brain, moment)
    case 'offer':
      return offer(conversation, command.agent, command.until)
    case 'miss-offer':
      return missOffer(conversation, command.offer)
    case 'judge-promise':
      return judgePromise(conversation, command.promise, brain)
    case 'follow-up':
      return followUp(conversation, command.plan, brain)
    case 'lose-agent':
      return loseAgent(conversation, command.agent, brain)
    default:
      return agentActs(conversation, command, brain, moment)
  }
}
