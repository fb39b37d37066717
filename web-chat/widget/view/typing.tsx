import { fill } from '../words/fill.ts'
import { useChat, useSetting } from './setting.ts'

/** Somebody is writing. */
export function Typing({ from }: { from: 'bot' | 'agent' }) {
  const { texts, nameOf } = useSetting()
  const { events } = useChat()
  const name = events.findLast((event) => event.from === 'agent')?.name ?? null
  return (
    <p class="typing">
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {fill(texts.isTyping, { name: nameOf({ from, name }) })}
    </p>
  )
}
