import { useDesk } from '../desk/desk-context.ts'
import type { Verdict } from '../protocol.ts'
import { verdictWords } from '../words.ts'
import type { SaidEntry } from './entries.ts'

export const verdictKeys: Readonly<Record<Verdict, string>> = {
  missed: '1',
  'false-alarm': '2',
  'wrong-feeling': '3',
}

/** What the reading should have been: kept for review, nothing learns from it by itself. */
export function Verdicts({ entry, conversation }: { entry: SaidEntry; conversation: string }) {
  const { acts } = useDesk()
  // Every verdict has a key above.
  const all = Object.entries(verdictKeys) as [Verdict, string][]
  return (
    <span class="verdicts" role="toolbar" aria-label="Was this read rightly?">
      {all.map(([verdict, key]) => (
        <button
          key={verdict}
          type="button"
          class="verdict"
          data-verdict={verdict}
          tabIndex={-1}
          title={`${verdictWords[verdict]} (${key})`}
          onClick={(event) =>
            void acts.review(
              conversation,
              entry.seq,
              verdict,
              spanOf(event.currentTarget, entry.text),
            )
          }
        >
          {verdictWords[verdict]}
        </button>
      ))}
    </span>
  )
}

/** The selected words of this message, else all of it; UTF-16 units. */
function spanOf(button: HTMLElement, text: string): { start: number; end: number } {
  const bubble = button.closest('.said')?.querySelector('.bubble')
  const selection = getSelection()
  const words = selection?.toString().trim() ?? ''
  if (!words || !bubble || !selection?.anchorNode || !bubble.contains(selection.anchorNode)) {
    return { start: 0, end: text.length }
  }
  const start = text.indexOf(words)
  return start < 0 ? { start: 0, end: text.length } : { start, end: start + words.length }
}
