import { useDesk } from '../desk/desk-context.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Sheet } from '../sheets/sheet.tsx'

/** After a heavy conversation: a pause, offered, not counted. */
export function CoolDown({ onClose }: { onClose: () => void }) {
  const { acts } = useDesk()
  async function pause(): Promise<void> {
    if (await acts.state('away')) acts.show({ type: 'breathing' })
  }
  return (
    <Sheet title="That was a heavy one" onClose={onClose}>
      <p>
        Take a few minutes before the next. Nobody counts these conversations, and nobody sees that
        you were asked.
      </p>
      <div class="choices">
        <ActButton look="main" onClick={() => void pause()}>
          Set me away and breathe
        </ActButton>
        <ActButton onClick={() => acts.show({ type: 'breathing' })}>One minute is enough</ActButton>
        <ActButton look="quiet" onClick={onClose}>
          I’m all right
        </ActButton>
      </div>
    </Sheet>
  )
}
