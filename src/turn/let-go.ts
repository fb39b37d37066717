import type { Agent, Conversation, Happening } from '../conversation/index.ts'
import { Refused } from '../conversation/index.ts'
import { runDialog } from '../dialog/index.ts'
import { houseLine } from '../reply/index.ts'
import { type Acts, freshEpoch, noCrisis, owns } from './agent-owns.ts'
import { dialogHappenings } from './answer.ts'
import type { Brain, Moment } from './brain.ts'
import { toPosition } from './dialog-turn.ts'
import { speak } from './speak.ts'
import { firstName, mustBe } from './waiting.ts'

/** Passed on: to the front of the line, for a team or for a colleague. */
export function release(
  conversation: Conversation,
  command: Acts<'release'>,
  brain: Brain,
): Happening[] {
  owns(conversation, command)
  const { agent, reason, team, to } = command
  return [
    { type: 'agent-released', agent, reason, team, wanted: to ?? null },
    released(agent, brain),
  ]
}

/** A supervisor moves it on: out of an agent's hands, or in the line to another team. */
export function reassign(
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
export function handBack(
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

export function finish(
  conversation: Conversation,
  command: Acts<'finish'>,
  brain: Brain,
): Happening[] {
  owns(conversation, command)
  noCrisis(conversation)
  const text = houseLine(brain.voice, 'finished', { agent: firstName(command.agent) })
  return [
    { type: 'agent-finished', agent: command.agent },
    { type: 'system-said', about: 'finished', text },
  ]
}
