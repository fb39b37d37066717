import type { ActionOutcome } from '../conversation/index.ts'
import { answerByExample } from '../demo/index.ts'
import type { DialogBook } from '../dialog/index.ts'

/** Back-ends that answer as the worked examples in `actions.yaml` say; what has no example is not found. */
export function pretendFrom(
  actions: DialogBook['actions'],
): (action: string, input: Record<string, unknown>) => ActionOutcome {
  return (name, input) => {
    const action = actions.get(name)
    if (!action) return { result: 'failed', reason: 'unknown-action' }
    const { status, body } = answerByExample(action, input, Date.now())
    if (status === 200) return { result: 'ok', value: body }
    return status === 404 ? { result: 'not_found' } : { result: 'failed', reason: 'refused' }
  }
}
