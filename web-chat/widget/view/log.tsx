import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { openChoices } from '../chat/choices.ts'
import { Choices } from './choices.tsx'
import { Icon } from './icon.tsx'
import { LogPage } from './log-page.tsx'
import { PendingMessage } from './pending-message.tsx'
import { useChat, useSetting } from './setting.ts'
import { Typing } from './typing.tsx'

const pageSize = 50
const nearTheEnd = 96

/** The conversation. It keeps to its end unless the person has scrolled away from it. */
export function Log({ edit }: { edit: (text: string) => void }) {
  const { texts, language, plural } = useSetting()
  const chat = useChat()
  const { events, pending, typing, head, seen, delivered } = chat
  const last = events.at(-1)
  const log = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState(2)
  const atEnd = useRef(true)
  const seenUpTo = useRef(0)
  const [missed, setMissed] = useState(0)
  const heightBefore = useRef<number | null>(null)

  const lastPage = Math.ceil(events.length / pageSize)
  const firstPage = Math.max(0, lastPage - pages)
  const choices = openChoices(chat)
  const ownSaid = pending.length

  useLayoutEffect(() => {
    // Somebody who has just said something wants to see it.
    if (ownSaid > 0) atEnd.current = true
  }, [ownSaid])

  useLayoutEffect(() => {
    const box = log.current
    if (!box) return
    if (heightBefore.current !== null) {
      box.scrollTop += box.scrollHeight - heightBefore.current
      heightBefore.current = null
    } else if (atEnd.current) {
      box.scrollTop = Math.min(box.scrollHeight, topOfNews(box))
      seenUpTo.current = events.length
    }
    setMissed(atEnd.current ? 0 : events.length - seenUpTo.current)
  }, [events, pending, typing, pages, choices.length])

  useEffect(() => {
    const box = log.current
    if (!box || typeof ResizeObserver === 'undefined') return
    // The keyboard of a phone takes half of the height: the end stays in sight.
    const watcher = new ResizeObserver(() => {
      if (atEnd.current) box.scrollTop = box.scrollHeight
    })
    watcher.observe(box)
    return () => watcher.disconnect()
  }, [])

  return (
    <>
      <div
        class="log"
        role="log"
        aria-live="off"
        aria-label={texts.conversation}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        ref={log}
        onScroll={scrolled}
      >
        {firstPage > 0 && (
          <button type="button" class="earlier" onClick={showEarlier}>
            {texts.earlier}
          </button>
        )}
        {events.length === 0 && pending.length === 0 && (
          <p class="empty">
            {chat.greeted || chat.line !== 'connecting' ? texts.empty : texts.opening}
          </p>
        )}
        {Array.from({ length: lastPage - firstPage }, (_, place) => {
          const from = (firstPage + place) * pageSize
          const to = Math.min(from + pageSize, events.length)
          return <LogPage key={from} events={events} from={from} to={to} language={language} />
        })}
        {head.stage === 'with-agent' && last?.from === 'customer' && pending.length === 0 && (
          <p class="state own">
            {seen >= last.seq ? texts.seen : delivered >= last.seq ? texts.delivered : texts.sent}
          </p>
        )}
        {pending.map((message, place) => (
          <PendingMessage
            key={message.id}
            message={message}
            stateFollows={
              message.state !== 'refused' && pending[place + 1]?.state === message.state
            }
            edit={edit}
          />
        ))}
        {typing && <Typing from={typing} />}
        {choices.length > 0 && <Choices choices={choices} lang={last?.language ?? 'en'} />}
      </div>
      {missed > 0 && (
        <button type="button" class="to-end" onClick={toEnd}>
          <Icon name="down" />
          {plural(texts.newBelow, missed)}
        </button>
      )}
    </>
  )

  /** A long answer is read from its beginning: what is new never scrolls out at the top. */
  function topOfNews(box: HTMLElement): number {
    const first = events.findIndex(
      ({ from }, place) => place >= seenUpTo.current && from !== 'customer',
    )
    if (first === -1 || first < chat.history) return Number.POSITIVE_INFINITY
    const row = box.querySelector<HTMLElement>(`[data-seq="${first + 1}"]`)
    if (!row) return Number.POSITIVE_INFINITY
    return row.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop - 16
  }

  function scrolled(): void {
    const box = log.current
    if (!box) return
    atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearTheEnd
    if (atEnd.current) {
      seenUpTo.current = events.length
      setMissed(0)
    }
    if (box.scrollTop < 400 && firstPage > 0) showEarlier()
  }

  function showEarlier(): void {
    if (heightBefore.current !== null) return
    heightBefore.current = log.current?.scrollHeight ?? null
    setPages(pages + 2)
  }

  function toEnd(): void {
    atEnd.current = true
    const box = log.current
    if (box) box.scrollTop = box.scrollHeight
    setMissed(0)
  }
}
