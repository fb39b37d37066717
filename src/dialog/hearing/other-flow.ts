import type { HeardMessage } from '../move.ts'
import { asksSomething } from '../questions.ts'
import { mostDepth } from '../stack.ts'
import type { DialogTurn } from '../turn.ts'
import type { Listening } from '../values/index.ts'
import { fits } from './fits.ts'

export interface OtherFlow {
  readonly flow: string
  readonly interrupts: boolean
}

/** A flow that this message would start, if it is sure enough and not running already. */
export function otherFlow(
  turn: DialogTurn,
  { intent, choice }: HeardMessage,
  { plain }: Listening,
): OtherFlow | null {
  const name = intent && turn.book.starts.get(intent.name)
  const flow = name ? turn.book.flows.get(name) : undefined
  if (!intent || !flow || choice !== null || !fits(flow, plain, turn.book.house)) return null
  const { frames } = turn.position
  if (frames.length >= mostDepth || frames.some((frame) => frame.flow === flow.name)) return null
  const { to_interrupt, to_offer } = turn.book.house.sure_enough
  if (flow.interrupts)
    return intent.confidence >= to_interrupt ? { flow: flow.name, interrupts: true } : null
  return intent.confidence >= to_offer ? { flow: flow.name, interrupts: false } : null
}

/** Where any words are an answer, “it closes when I open it” is not about opening hours. */
export function breaksAStory(
  { book }: DialogTurn,
  { intent }: HeardMessage,
  heard: Listening,
): boolean {
  const { sure_enough, question_words } = book.house
  const asks = asksSomething(heard.text, heard.plain, question_words)
  return asks || (intent?.confidence ?? 0) >= sure_enough.to_break_a_story
}
