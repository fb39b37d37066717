import {
  type AgentCommand,
  type Conversation,
  canHappen,
  type Happened,
  type Happening,
  Refused,
} from '../conversation/index.ts'
import { houseLine } from '../reply/index.ts'
import type { Brain } from './brain.ts'
import { firstName, mustBe } from './waiting.ts'

type Acts<T extends AgentCommand['type']> = Extract<AgentCommand, { type: T }>

/** What follows from what an agent does. Ownership and epoch are checked here, at the decision. */
export function agentActs(
  conversation: Conversation,
  command: AgentCommand,
  brain: Brain,
): Happening[] {
  switch (command.type) {
    case 'claim':
      return claim(conversation, command, brain)
    case 'take-over':
      return takeOver(conversation, command, brain)
    case 'agent-say':
      return agentSay(conversation, command)
    case 'note':
      return [{ type: 'note-written', agent: command.agent, text: command.text }]
    case 'release':
      return release(conversation, command, brain)
    case 'hand-back':
      return handBack(conversation, command, brain)
    case 'finish':
      return finish(conversation, command, brain)
    case 'wrap-up':
      return wrapUp(conversation, command)
    case 'clear-crisis':
      return clearCrisis(conversation, command)
    case 'review': {
      const { agent, message, verdict, start, end } = command
      return [{ type: 'reviewed', agent, message, verdict, start, end }]
    }
  }
}

function claim(conversation: Conversation, command: Acts<'claim'>, brain: Brain): Happening[] {
  mustBe(conversation, 'waiting')
  freshEpoch(conversation, command)
  return joined(command, 'claim', brain)
}

function takeOver(
  conversation: Conversation,
  command: Acts<'take-over'>,
  brain: Brain,
): Happening[] {
  if (conversation.agent?.id === command.agent.id) return []
  if (!canHappen(conversation.stage, 'agent-joined')) {
    throw new Refused('not-now', 'This conversation has ended.')
  }
  freshEpoch(conversation, command)
  return joined(command, 'take-over', brain)
}

function joined(
  { agent }: AgentCommand,
  how: Happened<'agent-joined'>['how'],
  brain: Brain,
): Happening[] {
  const text = houseLine(brain.voice, 'agent_joined', { agent: firstName(agent) })
  return [
    { type: 'agent-joined', agent, how },
    { type: 'system-said', about: 'agent-joined', text },
  ]
}

function agentSay(conversation: Conversation, command: Acts<'agent-say'>): Happening[] {
  owns(conversation, command)
  const { agent, clientMessageId, text } = command
  return [{ type: 'agent-said', agent, clientMessageId, text }]
}

function release(conversation: Conversation, command: Acts<'release'>, brain: Brain): Happening[] {
  owns(conversation, command)
  const { agent, reason, team } = command
  const text = houseLine(brain.voice, 'agent_released', { agent: firstName(agent) })
  return [
    { type: 'agent-released', agent, reason, team },
    { type: 'system-said', about: 'agent-released', text },
  ]
}

function handBack(
  conversation: Conversation,
  command: Acts<'hand-back'>,
  brain: Brain,
): Happening[] {
  owns(conversation, command)
  noCrisis(conversation)
  const { agent, note } = command
  const text = houseLine(brain.voice, 'handed_back', { agent: firstName(agent) })
  return [
    { type: 'agent-handed-back', agent, note },
    { type: 'system-said', about: 'handed-back', text },
  ]
}

function finish(conversation: Conversation, command: Acts<'finish'>, brain: Brain): Happening[] {
  owns(conversation, command)
  noCrisis(conversation)
  const text = houseLine(brain.voice, 'finished', { agent: firstName(command.agent) })
  return [
    { type: 'agent-finished', agent: command.agent },
    { type: 'system-said', about: 'finished', text },
  ]
}

function wrapUp(conversation: Conversation, command: Acts<'wrap-up'>): Happening[] {
  mustBe(conversation, 'wrap-up')
  ownsAnyEpoch(conversation, command)
  const { agent, disposition, note } = command
  return [{ type: 'wrapped-up', agent, disposition, note }]
}

function clearCrisis(conversation: Conversation, command: Acts<'clear-crisis'>): Happening[] {
  owns(conversation, command)
  if (!conversation.crisis) return []
  return [{ type: 'crisis-cleared', agent: command.agent, reason: command.reason }]
}

function owns(conversation: Conversation, command: AgentCommand): void {
  if (conversation.stage !== 'with-agent') {
    throw new Refused('not-now', 'This conversation is not with you any more.')
  }
  ownsAnyEpoch(conversation, command)
  freshEpoch(conversation, command)
}

function ownsAnyEpoch({ agent }: Conversation, command: AgentCommand): void {
  if (agent?.id === command.agent.id) return
  throw new Refused(
    'not-yours',
    agent ? `This conversation is with ${agent.name}.` : 'Claim it first.',
  )
}

function freshEpoch(conversation: Conversation, { epoch }: AgentCommand): void {
  if (epoch === undefined || epoch === conversation.epoch) return
  throw new Refused(
    'stale-epoch',
    'The conversation changed hands in the meantime. Look again, please.',
  )
}

function noCrisis({ crisis }: Conversation): void {
  if (!crisis) return
  throw new Refused(
    'crisis-not-cleared',
    'There was a sign of danger. Say why it has passed before you let go.',
  )
}
