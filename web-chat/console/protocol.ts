import type { ConversationView, HandoverCard, LineRow } from '../../src/protocol/index.ts'

export type {
  AgentHears,
  AgentHere,
  AgentOnDuty,
  AgentSays,
  Answer,
  Care,
  ConversationView,
  DeadLetter,
  Desk,
  FoundConversation,
  HandoverCard,
  LineChange,
  LineRow,
  SessionView,
} from '../../src/protocol/index.ts'
export { protocolVersion, withCardsInWords } from '../../src/protocol/index.ts'

// A browser knows only the protocol, so the words of the other rooms are read off its types.
export type Level = LineRow['level']
export type Stage = LineRow['stage']
export type Kind = NonNullable<LineRow['kind']>
export type Reason = NonNullable<LineRow['reason']>
export type Trigger = HandoverCard['triggers'][number]
export type LogEvent = ConversationView['events'][number]
export type EventOf<T extends LogEvent['type']> = Extract<LogEvent, { type: T }>
export type Reading = EventOf<'message-read'>['reading']
export type Emotion = Reading['emotion']
export type Attachment = NonNullable<EventOf<'customer-said'>['attachments']>[number]
export type Verdict = EventOf<'reviewed'>['verdict']
