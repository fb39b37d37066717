import { type Conversation, mayHaveCopy, mayRate } from '../../conversation/index.ts'
import type { Head } from '../../protocol/index.ts'

/** Where a customer stands in the line, as far as it can be told honestly. */
export type PlaceInLine = (conversationId: string) => Pick<Head, 'position' | 'wait' | 'isStaffed'>

/** What is true around a conversation. `isWatched`: an agent has it open. `canEmail`: this server can send e-mail. */
export type Around = ReturnType<PlaceInLine> & {
  readonly isWatched: boolean
  readonly canEmail: boolean
}

export function headOf(
  conversation: Conversation,
  { isWatched, canEmail, ...place }: Around,
): Head {
  const { customerSeq, stage, moodCounts } = conversation
  return {
    seq: customerSeq,
    stage,
    ...place,
    delivered: isWatched && stage === 'with-agent' ? customerSeq : 0,
    hasContact: conversation.contact !== null,
    mayRate: mayRate(conversation),
    mayCopy: mayHaveCopy(conversation),
    mayEmail: canEmail && mayHaveCopy(conversation),
    moodCounts,
  }
}

export function roomOf(conversationId: string): string {
  return `conversation:${conversationId}`
}
