import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { inWords } from '../protocol/index.ts'
import { type Transcript, transcript } from './transcript.ts'

/**
 * Answers each JSON line of `input` with one of `output`, in order. A bad line gets `{ id?, error }` in its
 * place. Resolves to the exit status: 1 when any line was bad.
 */
export async function answerLines(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  answer: (conversation: Transcript) => object,
): Promise<number> {
  let status = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    const result = answerLine(line, answer)
    if ('error' in result) status = 1
    if (!output.write(`${JSON.stringify(result)}\n`)) await once(output, 'drain')
  }
  return status
}

function answerLine(line: string, answer: (conversation: Transcript) => object): object {
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch {
    return { error: 'this line is not JSON' }
  }
  const checked = transcript.safeParse(parsed)
  if (checked.success)
    return {
      ...(checked.data.id !== undefined && { id: checked.data.id }),
      ...answer(checked.data),
    }
  const id = (parsed as { id?: unknown } | null)?.id
  const known = typeof id === 'string' || typeof id === 'number' ? { id } : {}
  return { ...known, error: inWords(checked.error) }
}
