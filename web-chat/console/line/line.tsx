import { useMemo } from 'preact/hooks'
import { useDesk, useDeskState } from '../desk/desk-context.ts'
import { unseenMessages } from '../desk/hearing.ts'
import { KeyHint } from '../parts/key-hint.tsx'
import { useNow } from '../parts/use-now.ts'
import { LineRowView } from './line-row.tsx'
import { sectionsOf, walk } from './sections.ts'

/** The left column: who waits, who is with whom. Arrow keys walk through it, Enter opens. */
export function Line({ find, onFind }: { find: string; onFind: (find: string) => void }) {
  const { acts } = useDesk()
  const rows = useDeskState((state) => state.rows)
  const known = useDeskState((state) => state.lineKnown)
  const open = useDeskState((state) => state.open)
  const me = useDeskState((state) => state.session.agent)
  const unsent = useDeskState((state) => state.unsent)
  const watched = useDeskState((state) => state.watched)
  const seen = useDeskState((state) => state.seen)
  const now = useNow()
  const sections = useMemo(() => sectionsOf(rows, me.id, find), [rows, me, find])
  const order = walk(sections)
  const entry = order.some((row) => row.conversation === open) ? open : order[0]?.conversation
  return (
    <nav class="line" aria-label="Conversations">
      <div class="line-find">
        <input
          type="search"
          id="find"
          value={find}
          placeholder="Find a person or a problem"
          aria-label="Find a person or a problem"
          aria-keyshortcuts="f"
          onInput={(event) => onFind(event.currentTarget.value)}
        />
        <KeyHint keys="f" />
      </div>
      <div class="line-list">
        {!known && <p class="empty">The line appears here as soon as the server answers.</p>}
        {known &&
          sections.map((section) => (
            <section key={section.title} aria-label={section.title}>
              <h2 class="line-title">
                {section.title}
                {section.rows.length > 0 && <span class="count">{section.rows.length}</span>}
              </h2>
              {section.rows.length === 0 && <p class="empty">{section.empty}</p>}
              <ul>
                {section.rows.map((row) => (
                  <LineRowView
                    key={row.conversation}
                    row={row}
                    now={now}
                    me={me}
                    open={row.conversation === open}
                    entry={row.conversation === entry}
                    unsent={unsent.filter((one) => one.conversation === row.conversation).length}
                    fresh={unseenMessages({ watched, seen }, row.conversation)}
                    onKeyDown={walkByKey}
                    onOpen={() => void acts.open(row.conversation)}
                  />
                ))}
              </ul>
            </section>
          ))}
      </div>
    </nav>
  )
}

function walkByKey(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const here = event.currentTarget
  if (!step || !(here instanceof HTMLElement)) return
  const rows = [...document.querySelectorAll<HTMLElement>('.line .row')]
  const next = Math.min(rows.length - 1, Math.max(0, rows.indexOf(here) + step))
  rows[next]?.focus()
  event.preventDefault()
}
