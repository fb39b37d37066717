import { useState } from 'preact/hooks'
import type { HandoverCard } from '../protocol.ts'
import { isPersonal } from './personal.ts'

/** Something the customer told. What is personal stays covered until somebody asks to see it. */
export function Fact({ fact: { name, value } }: { fact: HandoverCard['facts'][number] }) {
  const [shown, setShown] = useState(false)
  const covered = isPersonal({ name }) && !shown
  return (
    <span class="fact">
      <span class="fact-name">{name.replace(/[-_]+/g, ' ')}</span>{' '}
      {covered ? (
        <button type="button" class="fact-cover" onClick={() => setShown(true)}>
          ••••<span class="unseen"> show {name}</span>
        </button>
      ) : (
        <span class="fact-value">{value}</span>
      )}
    </span>
  )
}
