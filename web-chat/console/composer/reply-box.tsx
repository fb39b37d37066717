import { useDesk, useDeskState } from '../desk/desk-context.ts'
import type { Watched } from '../desk/desk-state.ts'
import { ActButton } from '../parts/act-button.tsx'
import { customerName } from '../parts/customer-name.ts'
import { GrowingText } from './growing-text.tsx'
import { useTyping } from './use-typing.ts'

/** The reply to the customer. */
export function ReplyBox({ watched: { row } }: { watched: Watched }) {
  const { acts } = useDesk()
  const { conversation } = row
  const draft = useDeskState((state) => state.drafts[conversation] ?? '')
  const type = useTyping(conversation)
  function send(): void {
    if (!draft.trim()) return
    type(false)
    acts.say(conversation, draft.trim())
  }
  return (
    <div class="writing">
      <GrowingText
        id="composer"
        label={`Reply to ${customerName(row)}`}
        placeholder={`Write to ${customerName(row)}`}
        value={draft}
        onInput={(text) => {
          acts.draft(conversation, text)
          type(text !== '')
        }}
        onSend={send}
      />
      <ActButton look="main" keys="Enter" onClick={send}>
        Send
      </ActButton>
    </div>
  )
}
