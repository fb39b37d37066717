import type { Conversation, Happening } from '../../../src/conversation/index.ts'
import type { Decide, Defect } from './defect.ts'

/** Mistakes in what follows from what somebody did. */
export const decisions: readonly Defect[] = [
  {
    name: 'double-claim',
    breaks: 'H1',
    what: 'a claim does not look whether somebody has it already',
    decide:
      (decide) =>
      (conversation, command, ...rest) =>
        command.type === 'claim'
          ? decide(
              { ...conversation, stage: 'waiting', agent: null },
              now(conversation, command),
              ...rest,
            )
          : decide(conversation, command, ...rest),
  },
  {
    name: 'no-ownership',
    breaks: 'H2',
    what: 'any agent may speak in any conversation',
    decide:
      (decide) =>
      (conversation, command, ...rest) =>
        command.type === 'agent-say' && conversation.seq > 0
          ? decide(
              { ...conversation, stage: 'with-agent', agent: command.agent },
              now(conversation, command),
              ...rest,
            )
          : decide(conversation, command, ...rest),
  },
  {
    name: 'talks-over-agents',
    breaks: 'H3',
    what: 'the bot answers while an agent has the conversation',
    decide:
      (decide) =>
      (conversation, command, ...rest) => {
        const happenings = decide(conversation, command, ...rest)
        const isTheirs = conversation.stage === 'with-agent' && command.type === 'hear'
        return isTheirs && happenings.length > 0
          ? [...happenings, botSays('Let me add to that.', null)]
          : happenings
      },
  },
  {
    name: 'answers-twice',
    breaks: 'H3',
    what: 'one message gets two answers',
    decide: after('answer', (happenings) =>
      happenings.flatMap((each): Happening[] => (each.type === 'bot-said' ? [each, each] : [each])),
    ),
  },
  {
    name: 'never-lost',
    breaks: 'H4',
    what: 'an agent who is gone keeps their customers',
    decide: after('lose-agent', () => []),
  },
  {
    name: 'claims-refused',
    breaks: 'H5',
    what: 'some of those who wait can never be claimed',
    decide:
      (decide) =>
      (conversation, command, ...rest) => {
        const isUnlucky = conversation.id.charCodeAt(0) % 2 === 0
        return command.type === 'claim' && isUnlucky ? [] : decide(conversation, command, ...rest)
      },
  },
  {
    name: 'silent-handover',
    breaks: 'H6',
    what: 'whoever is sent to the line is not told',
    decide:
      (decide) =>
      (conversation, command, ...rest) => {
        const happenings = decide(conversation, command, ...rest)
        const isInLine = conversation.stage === 'waiting' || happenings.some(sendsToLine)
        return isInLine ? happenings.filter((each) => !speaks(each)) : happenings
      },
  },
  {
    name: 'forgets-promises',
    breaks: 'H8',
    what: 'a promise of a time is never looked at again',
    decide: after('judge-promise', () => []),
  },
  {
    name: 'stays-closed',
    breaks: 'H10',
    what: 'what is said after the end does not open the conversation again',
    decide: after('say', (happenings) => happenings.filter(({ type }) => type !== 'reopened')),
  },
]

function sendsToLine({ type }: Happening): boolean {
  return type === 'handover-requested' || type === 'agent-lost' || type === 'agent-released'
}

function speaks({ type }: Happening): boolean {
  return type === 'bot-said' || type === 'system-said'
}

/** The epoch that the conversation has, whatever the agent believes. */
function now<C extends { epoch?: number }>({ epoch }: Conversation, command: C): C {
  return { ...command, epoch }
}

function after(
  type: Parameters<Decide>[1]['type'],
  change: (happenings: Happening[]) => Happening[],
): (decide: Decide) => Decide {
  return (decide) =>
    (conversation, command, ...rest) => {
      const happenings = decide(conversation, command, ...rest)
      return command.type === type ? change(happenings) : happenings
    }
}

function botSays(text: string, answers: number | null): Happening {
  return { type: 'bot-said', text, choices: [], why: [], answers }
}
