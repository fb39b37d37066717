import { Component } from 'preact'
import type { CustomerEvent } from '../../../src/protocol/index.ts'
import { logRows } from '../chat/log-rows.ts'
import { Day, dayOf } from './day.tsx'
import { Message } from './message.tsx'

interface LogPageProps {
  readonly events: readonly CustomerEvent[]
  readonly from: number
  readonly to: number
  readonly language: string
}

/** Some messages in a row. The log never changes behind its end, so a full page is drawn once. */
export class LogPage extends Component<LogPageProps> {
  override shouldComponentUpdate(next: LogPageProps): boolean {
    const { from, to, language, events } = this.props
    const isSame = next.from === from && next.to === to && next.language === language
    return !isSame || (next.events !== events && next.events[from] !== events[from])
  }

  override render({ events, from, to }: LogPageProps) {
    return (
      <div class="page">
        {logRows(events, from, to, dayOf).map(({ event, startsDay, startsGroup }) => (
          <div class="row" key={event.seq} data-seq={event.seq}>
            {startsDay && <Day at={event.at} />}
            <Message {...event} startsGroup={startsGroup} />
          </div>
        ))}
      </div>
    )
  }
}
