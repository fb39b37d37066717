import { useEffect, useRef, useState } from 'preact/hooks'
import type { CustomerEvent } from '../../../src/protocol/index.ts'
import { fill } from '../words/fill.ts'
import { useChat, useSetting } from './setting.ts'

interface Announced {
  readonly key: string
  readonly text: string
}

/**
 * Reads to a screen reader what others say, once each and never history. A region of its own, because
 * the visible log also changes when older pages, states or choices are drawn, and would be read again.
 */
export function Announcer() {
  const { texts, nameOf } = useSetting()
  const { events, history, pending } = useChat()
  const [said, say] = useState<readonly Announced[]>([])
  const upTo = useRef(0)
  const troubled = useRef(new Set<string>())

  useEffect(() => {
    const fresh: Announced[] = []
    for (const event of events.slice(Math.max(upTo.current, history))) {
      if (event.from === 'customer') continue
      const text =
        event.from === 'system'
          ? event.text
          : fill(texts.says, { name: nameOf(event), text: spoken(event) })
      fresh.push({ key: `event ${event.seq}`, text })
    }
    upTo.current = events.length
    for (const { id, state } of pending) {
      const key = `${state} ${id}`
      if ((state !== 'held' && state !== 'refused') || troubled.current.has(key)) continue
      troubled.current.add(key)
      fresh.push({ key, text: state === 'held' ? texts.notSent : texts.refused })
    }
    if (fresh.length > 0) say([...said, ...fresh].slice(-6))
  }, [events, pending])

  return (
    <div class="unseen announcer" aria-live="polite" aria-relevant="additions">
      {said.map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
    </div>
  )
}

/** Cards by their names: an address read aloud helps nobody, and the link can be reached in the log. */
function spoken({ text, cards = [] }: CustomerEvent): string {
  const names = cards.flatMap(({ title, links }) => [title, ...links.map(({ label }) => label)])
  return [text, ...names].join(' ')
}
