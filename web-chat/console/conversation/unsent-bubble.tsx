import { useDeskState } from '../desk/desk-context.ts'
import type { Unsent } from '../desk/unsent.ts'

/** One's own message on its way. */
export function UnsentBubble({ unsent }: { unsent: Unsent }) {
  const online = useDeskState((state) => state.link === 'online')
  return (
    <div class="said said-agent said-unsent">
      {unsent.text !== '' && <p class="bubble">{unsent.text}</p>}
      {unsent.files.length > 0 && (
        <p class="said-under">With {unsent.files.map(({ name }) => name).join(', ')}</p>
      )}
      <p class="said-under">
        {online ? 'Sending…' : 'Not sent yet. It goes out when you are back online.'}
      </p>
    </div>
  )
}
