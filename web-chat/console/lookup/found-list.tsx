import { masked } from '../conversation/sealed.ts'
import { customerName } from '../parts/customer-name.ts'
import { LevelMark } from '../parts/level-mark.tsx'
import { serverNow } from '../parts/server-clock.ts'
import { clockWords, dayWords, exactWords } from '../parts/time-words.ts'
import type { FoundConversation } from '../protocol.ts'
import { dispositionWords, kindWords, stageWords } from '../words.ts'

interface Props {
  found: readonly FoundConversation[]
  onOpen: (conversation: string) => void
}

/** Conversations that were looked up: problem first, then the person, then how it stands. */
export function FoundList({ found, onOpen }: Props) {
  return (
    <ul class="found-list">
      {found.map((one) => (
        <li key={one.conversation}>
          <button type="button" class="row" onClick={() => onOpen(one.conversation)}>
            <span class="row-problem">{masked(one.problem) || 'No message yet'}</span>
            <span class="row-person">
              <span class="row-name">{customerName(one)}</span>
              <span>
                {one.disposition ? dispositionWords(one.disposition) : stageWords[one.stage]}
              </span>
              {one.agent && <span>{one.agent.name}</span>}
              <time class="clock" title={exactWords(one.updatedAt)}>
                {dayWords(one.updatedAt, serverNow())}, {clockWords(one.updatedAt)}
              </time>
            </span>
            <span class="row-marks">
              <LevelMark level={one.level} />
              {one.kind && <span>{kindWords[one.kind]}</span>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
