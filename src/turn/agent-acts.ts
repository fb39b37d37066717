import {
  type Agent,
  type AgentCommand,
  type Conversation,
  canHappen,
  type Goodwill,
  type Happened,
  type Happening,
  Refused,
} from '../conversation/index.ts'
import { runDialog } from '../dialog/index.ts'
import { houseLine } from '../reply/index.ts'
import { dialogHappenings } from './answer.ts'
import type { Brain, Moment } from './brain.ts'
import { toPosition } from './dialog-turn.ts'
import { planFollowUp } from './follow-up.ts'
import { keepPromise } from './promise.ts'
import { speak } from './speak.ts'
import { firstName, mustBe } from './waiting.ts'

type Acts<T extends AgentCommand['type']> = Extract<AgentCommand, { type: T }>

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
  const { agent, clientMessageId, text } = command
  return [{ type: 'agent-said', agent, clientMessageId, text }, ...keepPromise(conversation)]
}

function release(conversation: Conversation, command: Acts<'release'>, brain: Brain): Happening[] {
  owns(conversation, command)
  const { agent, reason, team, to } = command
  return [
    { type: 'agent-released', agent, reason, team, wanted: to ?? null },
    released(agent, brain),
  ]
}

/** A supervisor moves it on: out of an agent's hands, or in the line to another team. */
function reassign(
  conversation: Conversation,
  command: Acts<'reassign'>,
  brain: Brain,
): Happening[] {
  freshEpoch(conversation, command)
  const { agent: by, reason, team, to } = command
  const holder = conversation.agent
  if (conversation.stage === 'with-agent' && holder) {
    return [
      { type: 'agent-released', agent: holder, reason, team, wanted: to, by },
      released(holder, brain),
    ]
  }
  mustBe(conversation, 'waiting')
  const wanted = { team: team ?? conversation.handover?.team ?? null, wanted: to, by }
  return [{ type: 'handover-moved', ...wanted, reason }]
}

function released(agent: Agent, { voice }: Brain): Happening {
  const text = houseLine(voice, 'agent_released', { agent: firstName(agent) })
  return { type: 'system-said', about: 'agent-released', text }
}

/** The bot has it again, and goes on: where it was, or with the flow that the agent chose. */
function handBack(
  conversation: Conversation,
  command: Acts<'hand-back'>,
  brain: Brain,
  { now, zone }: Moment,
): Happening[] {
  owns(conversation, command)
  noCrisis(conversation)
  const { agent, note: text, flow = null } = command
  if (flow !== null && !brain.book.flows.has(flow)) {
    throw new Refused('bad-input', 'There is no such flow any more. Choose another.')
  }
  const back = { kind: 'return', flow, now, zone } as const
  const move = runDialog(brain.book, toPosition(conversation), back, conversation.id)
  const said = houseLine(brain.voice, 'handed_back', { agent: firstName(agent) })
  const says = { type: 'flow', says: move.says, options: move.options, offerPerson: false } as const
  return [
    { type: 'agent-handed-back', agent, note: text, flow },
    { type: 'system-said', about: 'handed-back', text: said },
    ...dialogHappenings(conversation, move),
    ...(move.says.length > 0 ? [speak(conversation, says, brain, null)] : []),
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

function wrapUp(
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
