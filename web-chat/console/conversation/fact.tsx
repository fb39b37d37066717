import { useState } from 'preact/hooks'
import { useDesk } from '../desk/desk-context.ts'
import type { HandoverCard } from '../protocol.ts'
import { isPersonal } from './personal.ts'
import { splitSealed } from './sealed.ts'
import { SealedText } from './sealed-text.tsx'

/** Something the customer told. What is personal stays covered until somebody asks to see it, which is written down. */
export function Fact({
  fact: { name, value },
  conversation,
}: {
  fact: HandoverCard['facts'][number]
  conversation: string
}) {
  const { acts } = useDesk()
  const [told, setTold] = useState<string | null>(null)
  async function open(): Promise<void> {
    const answer = await acts.openFact(conversation, name)
    setTold(answer.ok ? answer.value : answer.message)
  }
  // What the server sealed has its own cover.
  const sealed = splitSealed(value).some(({ mask }) => mask)
  const covered = isPersonal({ name }) && told === null && !sealed
  return (
    <span class="fact">
      <span class="fact-name">{name.replace(/[-_]+/g, ' ')}</span>{' '}
      {covered ? (
        <button
          type="button"
          class="fact-cover"
          title="Private. Open it; that you did is written down."
          onClick={() => void open()}
        >
          ••••<span class="unseen"> show {name}</span>
        </button>
      ) : (
        <span class="fact-value">
          <SealedText text={told ?? value} conversation={conversation} />
        </span>
      )}
    </span>
  )
}
