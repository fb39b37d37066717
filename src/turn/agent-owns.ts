import { type AgentCommand, type Conversation, Refused } from '../conversation/index.ts'

export type Acts<T extends AgentCommand['type']> = Extract<AgentCommand, { type: T }>

/** Throws unless this agent has the conversation, and has seen it as it is. */
export function owns(conversation: Conversation, command: AgentCommand): void {
  if (conversation.stage !== 'with-agent') {
    throw new Refused('not-now', 'This conversation is not with you any more.')
  }
  ownsAnyEpoch(conversation, command)
  freshEpoch(conversation, command)
}

export function ownsAnyEpoch({ agent }: Conversation, command: AgentCommand): void {
  if (agent?.id === command.agent.id) return
  throw new Refused(
    'not-yours',
    agent ? `This conversation is with ${agent.name}.` : 'Claim it first.',
  )
}

export function freshEpoch(conversation: Conversation, { epoch }: AgentCommand): void {
  if (epoch === undefined || epoch === conversation.epoch) return
  throw new Refused(
    'stale-epoch',
    'The conversation changed hands in the meantime. Look again, please.',
  )
}

/** Somebody in danger is let go only once a person has said why it has passed. */
export function noCrisis({ crisis }: Conversation): void {
  if (!crisis) return
  throw new Refused(
    'crisis-not-cleared',
    'There was a sign of danger. Say why it has passed before you let go.',
  )
}
