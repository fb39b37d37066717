import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useDeskState } from '../desk/desk-context.ts'
import { ActButton } from '../parts/act-button.tsx'
import type { Entry } from './entries.ts'
import { EntryView } from './entry.tsx'
import { listenForJumps } from './jump.ts'
import { UnsentBubble } from './unsent-bubble.tsx'
import { useWindow } from './use-window.ts'

interface Props {
  conversation: string
  entries: readonly Entry[]
  customer: string
}

/** What was said, oldest first. Only what is near the screen is drawn, so that 10,000 messages scroll freely. */
export function Transcript({ conversation, entries, customer }: Props) {
  const unsent = useDeskState((state) => state.unsent)
  const typing = useDeskState((state) => state.typing.includes(conversation))
  const mine = unsent.filter((one) => one.conversation === conversation)
  const box = useRef<HTMLDivElement>(null)
  const shown = useWindow(box, entries, `${entries.length} ${mine.length} ${typing}`)
  // One's own words are always shown, wherever one had scrolled to.
  useLayoutEffect(() => {
    if (mine.length > 0) shown.toLast()
  }, [mine.length])
  const seenUpTo = useRef(0)
  const last = entries.at(-1)?.seq ?? 0
  if (!shown.away) seenUpTo.current = last
  const fresh = entries.filter(({ seq, type }) => seq > seenUpTo.current && type === 'said').length
  useEffect(
    () =>
      listenForJumps(conversation, (seq) => {
        const at = entries.findIndex((entry) => entry.seq === seq)
        if (at >= 0) shown.jump(at)
      }),
    [conversation, entries, shown.jump],
  )
  return (
    <div class="transcript-frame">
      <div
        class="transcript"
        ref={box}
        role="log"
        aria-label="Messages"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
        tabIndex={0}
        onScroll={shown.onScroll}
      >
        {entries.length === 0 && (
          <p class="empty">Nothing has been said yet. Their words appear here as they write.</p>
        )}
        <div class="spacer" style={{ height: `${shown.above}px` }} />
        <ol class="entries">
          {entries.slice(shown.from, shown.to).map((entry, index) => (
            <EntryView
              key={entry.seq}
              entry={entry}
              before={entries[shown.from + index - 1] ?? null}
              index={shown.from + index}
              measure={shown.measure}
              conversation={conversation}
            />
          ))}
        </ol>
        <div class="spacer" style={{ height: `${shown.below}px` }} />
        {mine.map((one) => (
          <UnsentBubble key={one.clientMessageId} unsent={one} />
        ))}
        {typing && <p class="typing">{customer} is typing…</p>}
      </div>
      {shown.away && (
        <div class="to-last">
          <ActButton onClick={shown.toLast}>
            {fresh > 0 ? `${fresh} new below` : 'Latest'}
          </ActButton>
        </div>
      )}
    </div>
  )
}
