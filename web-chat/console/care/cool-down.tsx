import { useDesk, useDeskState } from '../desk/desk-context.ts'
import { ActButton } from '../parts/act-button.tsx'
import { clockWords } from '../parts/time-words.ts'
import { Sheet } from '../sheets/sheet.tsx'
import { todayWords } from './today-words.ts'

/** After a heavy conversation: a pause, offered, or given by the rule of the house. */
export function CoolDown({ onClose }: { onClose: () => void }) {
  const { acts } = useDesk()
  const care = useDeskState((state) => state.care)
  async function pause(): Promise<void> {
    if (await acts.state('cooling-down')) acts.show({ type: 'breathing' })
  }
  return (
    <Sheet title="That was a heavy one" onClose={onClose}>
      <p>
        {care.pausedUntil === null
          ? 'Take a few minutes before the next. The pause ends by itself.'
          : `Nobody new comes to you until ${clockWords(care.pausedUntil)}. You can end it earlier.`}
      </p>
      <p class="muted">{todayWords(care)}</p>
      <div class="choices">
        {care.pausedUntil === null ? (
          <ActButton look="main" onClick={() => void pause()}>
            Pause and breathe
          </ActButton>
        ) : (
          <ActButton look="main" onClick={() => acts.show({ type: 'breathing' })}>
            Breathe for a minute
          </ActButton>
        )}
        <ActButton look="quiet" onClick={onClose}>
          I’m all right
        </ActButton>
      </div>
    </Sheet>
  )
}
