import { useState } from 'preact/hooks'
import { useDeskState } from '../desk/desk-context.ts'
import { useNow } from '../parts/use-now.ts'
import { Sheet } from '../sheets/sheet.tsx'
import { breathAt } from './breath.ts'
import { todayWords } from './today-words.ts'

/** One minute for the agent: four counts in, six out. Nobody is told. */
export function Breathing({ onClose }: { onClose: () => void }) {
  const [started] = useState(() => Date.now())
  const care = useDeskState((state) => state.care)
  useNow(500)
  const { words, left, phase } = breathAt(Date.now() - started)
  return (
    <Sheet title="One minute for you" onClose={onClose}>
      <div class="breathing">
        <div class={`breath breath-${phase}`} aria-hidden="true" />
        <p class="breath-words" aria-live="polite">
          {words}
        </p>
        <p class="muted">
          {left > 0
            ? `${left} s. Nobody sees that you are here.`
            : 'Take another minute if you like.'}
        </p>
        <p class="hint">{todayWords(care)}</p>
      </div>
    </Sheet>
  )
}
