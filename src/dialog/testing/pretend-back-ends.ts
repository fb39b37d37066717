import type { ActionOutcome } from '../../conversation/index.ts'
import type { DialogBook } from '../book.ts'
import type { ActionCall } from '../move.ts'
import type { Pretended } from './conversation-test.ts'

/** Back-ends that answer as a test says, and otherwise by the worked examples of `actions.yaml`. */
export function pretendBackEnds(
  book: DialogBook,
  pretend: Readonly<Record<string, Pretended>>,
): (call: Pick<ActionCall, 'action' | 'input'>) => ActionOutcome {
  const called = new Map<string, number>()
  return ({ action, input }) => {
    const often = called.get(action) ?? 0
    called.set(action, often + 1)
    const pretended = pretend[action]
    const one = Array.isArray(pretended) ? (pretended[often] ?? pretended.at(-1)) : pretended
    if (one === 'not_found') return { result: 'not_found' }
    if (one === 'failed' || one === 'timeout') return { result: 'failed', reason: one }
    if (typeof one === 'object') return { result: 'ok', value: one }
    const examples = book.actions.get(action)?.examples ?? []
    const fitting = examples.find((each) =>
      Object.entries(each.with).every(([name, value]) => input[name] === value),
    )
    if (fitting) return { result: 'ok', value: fitting.gives }
    return one === 'ok'
      ? { result: 'ok', value: examples[0]?.gives ?? {} }
      : { result: 'not_found' }
  }
}
