import { useState } from 'preact/hooks'
import { useDesk } from '../desk/desk-context.ts'
import { splitSealed } from './sealed.ts'

/** A text whose private values are covered, each opened by a click that is written down. */
export function SealedText({ text, conversation }: { text: string; conversation: string }) {
  return (
    <>
      {splitSealed(text).map(({ text: part, mask, at }) =>
        mask ? <SealedValue key={at} token={part} mask={mask} conversation={conversation} /> : part,
      )}
    </>
  )
}

function SealedValue({
  token,
  mask,
  conversation,
}: {
  token: string
  mask: string
  conversation: string
}) {
  const { acts } = useDesk()
  const [told, setTold] = useState<string | null>(null)
  async function open(): Promise<void> {
    const answer = await acts.openValue(conversation, token)
    setTold(answer.ok ? answer.value : answer.message)
  }
  if (told !== null) return <span class="sealed-open">{told}</span>
  return (
    <button
      type="button"
      class="sealed"
      title="Private. Open it; that you did is written down."
      aria-label={`Private: ${mask}. Open it; that you did is written down.`}
      onClick={() => void open()}
    >
      {mask}
    </button>
  )
}
