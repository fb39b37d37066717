import {
  type AgentCommand,
  type Conversation,
  canHappen,
  type Happened,
  type Happening,
  Refused,
} from '../conversation/index.ts'
import { houseLine } from '../reply/index.ts'
import { type Acts, freshEpoch, owns } from './agent-owns.ts'
import type { Brain, Moment } from './brain.ts'
import { finish, handBack, reassign, release } from './let-go.ts'
import { keepPromise } from './promise.ts'
import { firstName, mustBe } from './waiting.ts'
import { wrapUp } from './wrap-up.ts'

/** What follows from what an agent does. Ownership and epoch are checked here, at the decision. */
export function agentActs(
  conversation: Conversation,
  command: AgentCommand,
  brain: Brain,
  moment: Moment,
): Happening[] {
  switch (command.type) {
    case 'claim':
      return claim(conversation, command, brain, moment)
    case 'decline':
      return decline(conversation, command)
    case 'take-over':
      return takeOver(conversation, command, brain, moment)
    case 'agent-say':
      return agentSay(conversation, command)
    case 'note':
      return note(command)
    case 'release':
      return release(conversation, command, brain)
    case 'reassign':
      return reassign(conversation, command, brain)
    case 'hand-back':
      return handBack(conversation, command, brain, moment)
    case 'finish':
      return finish(conversation, command, brain)
    case 'wrap-up':
      return wrapUp(conversation, command, brain, moment)
    case 'clear-crisis':
      return clearCrisis(conversation, command)
    case 'review': {
      const { agent, message, verdict, start, end } = command
      return [{ type: 'reviewed', agent, message, verdict, start, end }]
    }
  }
}

function claim(
  conversation: Conversation,
  command: Acts<'claim'>,
  brain: Brain,
  moment: Moment,
): Happening[] {
  mustBe(conversation, 'waiting')
  freshEpoch(conversation, command)
  const asked = conversation.handover?.offer
  if (asked && asked.agent.id !== command.agent.id && asked.until > moment.now) {
    throw new Refused('taken', `${asked.agent.name} is being asked to take it.`)
  }
  return joined(conversation, command, 'claim', brain, moment)
}

/** A second no, or one that comes when somebody else is asked already, changes nothing. */
function decline({ stage, handover }: Conversation, { agent }: Acts<'decline'>): Happening[] {
  if (stage !== 'waiting' || handover?.offer?.agent.id !== agent.id) return []
  return [{ type: 'offer-declined', agent }]
}

function takeOver(
  conversation: Conversation,
  command: Acts<'take-over'>,
  brain: Brain,
  moment: Moment,
): Happening[] {
  if (conversation.agent?.id === command.agent.id) return []
  if (!canHappen(conversation.stage, 'agent-joined')) {
    throw new Refused('not-now', 'This conversation has ended.')
  }
  freshEpoch(conversation, command)
  return joined(conversation, command, 'take-over', brain, moment)
}

function joined(
  { stage, handover }: Conversation,
  { agent }: AgentCommand,
  how: Happened<'agent-joined'>['how'],
  brain: Brain,
  { now }: Moment,
): Happening[] {
  const text = houseLine(brain.voice, 'agent_joined', { agent: firstName(agent) })
  const waited = stage === 'waiting' && handover ? now - handover.since : null
  return [
    { type: 'agent-joined', agent, how, waited },
    { type: 'system-said', about: 'agent-joined', text },
  ]
}

function note({ agent, text, mentions = [], whisper = false }: Acts<'note'>): Happening[] {
  return [{ type: 'note-written', agent, text, mentions, whisper }]
}

function agentSay(conversation: Conversation, command: Acts<'agent-say'>): Happening[] {
  owns(conversation, command)
  const { agent, clientMessageId, text, attachments = [] } = command
  // Other channels show text alone: a file that nobody can open is not sent.
  if (attachments.length > 0 && conversation.channel !== 'widget') {
    throw new Refused('not-allowed', 'This customer writes from a place that takes no files.')
  }
  const said = { type: 'agent-said', agent, clientMessageId, text } as const
  const whole = attachments.length > 0 ? { ...said, attachments } : said
  return [whole, ...keepPromise(conversation)]
}

function clearCrisis(conversation: Conversation, command: Acts<'clear-crisis'>): Happening[] {
  owns(conversation, command)
  if (!conversation.crisis) return []
  return [{ type: 'crisis-cleared', agent: command.agent, reason: command.reason }]
}
