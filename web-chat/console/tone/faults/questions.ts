import type { Finding } from '../finding.ts'

const most = 2

/** More than two questions at once leave an upset person not knowing where to begin. */
export function questions(plain: string): Finding[] {
  const asked = [...plain.matchAll(/[^.!?\n]+\?+/g)]
  const third = asked[most]
  const last = asked.at(-1)
  if (!third || !last) return []
  const start = third.index + (third[0].length - third[0].trimStart().length)
  const end = last.index + last[0].length
  return [
    {
      fault: 'questions',
      start,
      end,
      why: `${asked.length} questions at once. One is easier to answer.`,
      better: { text: '', start, end },
    },
  ]
}
