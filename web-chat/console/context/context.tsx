import { useDeskState } from '../desk/desk-context.ts'
import { ActButton } from '../parts/act-button.tsx'
import { serverNow } from '../parts/server-clock.ts'
import { clockWords, dayWords } from '../parts/time-words.ts'
import type { LineRow, LogEvent } from '../protocol.ts'
import { reasonWords, stageWords } from '../words.ts'
import { Earlier } from './earlier.tsx'
import { Notes } from './notes.tsx'
import { Timeline } from './timeline.tsx'

/** The right column: what surrounds the conversation. */
export function Context({
  conversation,
  onClose,
}: {
  conversation: string | null
  onClose: () => void
}) {
  const watched = useDeskState((state) => (conversation ? state.watched[conversation] : undefined))
  return (
    <section class="context" aria-label="About this conversation">
      <div class="context-close">
        <ActButton look="quiet" keys="g" onClick={onClose}>
          Back
        </ActButton>
      </div>
      {!watched && (
        <p class="empty">
          Open a conversation: how they feel over time, your notes and the details appear here.
        </p>
      )}
      {watched && (
        <>
          <Timeline conversation={watched.row.conversation} events={watched.events} />
          <Details row={watched.row} events={watched.events} />
          <Notes events={watched.events} />
          <Earlier conversation={watched.row.conversation} events={watched.events} />
        </>
      )}
    </section>
  )
}

function Details({ row, events }: { row: LineRow; events: readonly LogEvent[] }) {
  const opened = events.find((event) => event.type === 'opened')
  const said = events.filter((event) => event.type === 'customer-said').length
  const me = useDeskState((state) => state.session.agent.name)
  const capacity = useDeskState((state) => state.capacity)
  const others = row.watchers.filter((name) => name !== row.agent?.name && name !== me)
  const details: readonly (readonly [string, string | null])[] = [
    ['Now', stageWords[row.stage]],
    ['Why a person', row.reason && reasonWords[row.reason]],
    ['Team', row.team],
    ['Place', row.position === null ? null : `No. ${row.position} in the line`],
    ['Weight', `${row.weight} of your ${capacity}`],
    ['Came by', opened?.channel ?? null],
    ['Country', opened?.customer.country ?? null],
    ['Since', opened ? `${dayWords(opened.at, serverNow())}, ${clockWords(opened.at)}` : null],
    ['Their messages', String(said)],
    ['Also looking', others.join(', ')],
  ]
  return (
    <section aria-labelledby="details-title">
      <h2 id="details-title">Details</h2>
      <dl class="details">
        {details.map(
          ([term, words]) =>
            words && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{words}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}
