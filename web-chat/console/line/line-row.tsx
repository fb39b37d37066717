import { masked } from '../conversation/sealed.ts'
import { customerName } from '../parts/customer-name.ts'
import { LevelMark } from '../parts/level-mark.tsx'
import { clockWords, dueWords, exactWords, spanWords } from '../parts/time-words.ts'
import type { LineRow } from '../protocol.ts'
import { kindWords, reasonWords } from '../words.ts'
import { OfferWords } from './offer-words.tsx'

interface Props {
  row: LineRow
  now: number
  me: { readonly id: string; readonly name: string }
  open: boolean
  /** The row that Tab reaches; the arrow keys reach the others. */
  entry: boolean
  unsent: number
  /** Their messages that have not been on this screen. */
  fresh: number
  onKeyDown: (event: KeyboardEvent) => void
  onOpen: () => void
}

/** Problem first, then the person, then the clock. */
export function LineRowView({
  row,
  now,
  me,
  open,
  entry,
  unsent,
  fresh,
  onKeyDown,
  onOpen,
}: Props) {
  const others = row.watchers.filter((name) => name !== row.agent?.name && name !== me.name)
  return (
    <li>
      <button
        type="button"
        class={`row row-${row.level}`}
        data-conversation={row.conversation}
        aria-current={open ? 'true' : undefined}
        tabIndex={entry ? 0 : -1}
        onClick={onOpen}
        onKeyDown={onKeyDown}
      >
        <span class="row-problem">{masked(row.problem) || 'No message yet'}</span>
        <span class="row-person">
          <span class="row-name">{customerName(row)}</span>
          {row.agent && (
            <span>{row.agent.id === me.id ? 'with you' : `with ${row.agent.name}`}</span>
          )}
          <Clock row={row} now={now} />
        </span>
        <span class="row-marks">
          <LevelMark level={row.level} />
          {row.kind && <span>{kindWords[row.kind]}</span>}
          {row.reason && <span>{reasonWords[row.reason]}</span>}
          {row.team && <span>{row.team}</span>}
          <OfferWords row={row} now={now} me={me.id} />
          {row.stage === 'waiting' && row.alerted.length > 0 && (
            <strong class="alerted">
              {row.alerted.includes('outside') ? 'Alert sent outside' : 'Supervisor told'}
            </strong>
          )}
          {row.promisedBy !== null && <span>promised by {clockWords(row.promisedBy)}</span>}
          {row.stage === 'wrap-up' && <span>Wrapping up</span>}
          {others.length > 0 && <span>{others.join(', ')} looking</span>}
          {fresh > 0 && <strong class="fresh">{fresh} new</strong>}
          {unsent > 0 && <strong>{unsent} unsent</strong>}
        </span>
      </button>
    </li>
  )
}

function Clock({ row, now }: { row: LineRow; now: number }) {
  if (row.dueAt !== null && row.stage === 'waiting') {
    const { text, late } = dueWords(row.dueAt, now)
    return (
      <time
        class={late ? 'clock late' : 'clock'}
        title={`First answer due ${exactWords(row.dueAt)}`}
      >
        {text}
      </time>
    )
  }
  if (row.waitingSince === null) return null
  return (
    <time class="clock" title={`Since ${exactWords(row.waitingSince)}`}>
      waits {spanWords(now - row.waitingSince)}
    </time>
  )
}
