import { useState } from 'preact/hooks'
import type { HandoverCard } from '../protocol.ts'
import { isPersonal } from './personal.ts'
import { splitSealed } from './sealed.ts'
import { SealedText } from './sealed-text.tsx'

/** Something the customer told. What is personal stays covered until somebody asks to see it. */
export function Fact({
  fact: { name, value },
  conversation,
}: {
  fact: HandoverCard['facts'][number]
  conversation: string
}) {
  const [shown, setShown] = useState(false)
  // What the server sealed has its own cover.
  const sealed = splitSealed(value).some(({ mask }) => mask)
  const covered = isPersonal({ name }) && !shown && !sealed
  return (
    <span class="fact">
      <span class="fact-name">{name.replace(/[-_]+/g, ' ')}</span>{' '}
      {covered ? (
        <button type="button" class="fact-cover" onClick={() => setShown(true)}>
          ••••<span class="unseen"> show {name}</span>
        </button>
      ) : (
        <span class="fact-value">
          <SealedText text={value} conversation={conversation} />
        </span>
      )}
    </span>
  )
}
