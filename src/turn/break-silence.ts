import type { Conversation, Happening } from '../conversation/index.ts'
import { runDialog } from '../dialog/index.ts'
import { dialogHappenings } from './answer.ts'
import type { Brain, Moment } from './brain.ts'
import { toPosition } from './dialog-turn.ts'

/** Nobody has written since the event `seq` and a flow waits for an answer: a gentle line, each at most once. */
export function breakSilence(
  conversation: Conversation,
  seq: number,
  { book }: Brain,
  { now, zone }: Moment,
): Happening[] {
  if (conversation.seq !== seq || conversation.stage !== 'bot') return []
  const heard = { kind: 'silence', now, zone } as const
  const move = runDialog(book, toPosition(conversation), heard, conversation.id)
  if (move.says.length === 0) return []
  const text = move.says.map((say) => (say.kind === 'text' ? say.text : say.topic)).join(' ')
  const cards = move.says.flatMap((say) => (say.kind === 'text' && say.card ? [say.card] : []))
  const shown = cards.length > 0 ? { cards } : {}
  const why = [{ part: 'silence', chose: 'silence' }]
  return [
    ...dialogHappenings(conversation, move),
    { type: 'bot-said', text, choices: move.options, ...shown, why, answers: null },
  ]
}
