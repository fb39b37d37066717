import { height } from '../context/timeline-points.ts'
import { clockWords, exactWords } from '../parts/time-words.ts'
import type { HandoverCard, Trigger } from '../protocol.ts'
import { masked } from './sealed.ts'

interface Props {
  card: HandoverCard
  onJump: (seq: number) => void
}

/** Their own words that counted, with the time and the reason; each is a way to its message. */
export function CardTriggers({ card, onJump }: Props) {
  if (card.triggers.length === 0) return null
  return (
    <ul class="card-triggers" aria-label="Their words">
      {worstFirst(card).map((trigger) => (
        <TriggerLine key={`${trigger.seq}-${trigger.start}`} trigger={trigger} onJump={onJump} />
      ))}
    </ul>
  )
}

/** The four words to read first: of the worst message, then of the newest. */
function worstFirst({ triggers, course }: HandoverCard): Trigger[] {
  const level = new Map(course.map((step) => [step.seq, height[step.level]]))
  return [...triggers]
    .sort((a, b) => (level.get(b.seq) ?? 0) - (level.get(a.seq) ?? 0) || b.seq - a.seq)
    .slice(0, 4)
}

function TriggerLine({ trigger, onJump }: { trigger: Trigger; onJump: (seq: number) => void }) {
  return (
    <li>
      <button
        type="button"
        class="card-trigger"
        onClick={() => onJump(trigger.seq)}
        title={trigger.reason}
      >
        <mark class="trigger">{masked(trigger.quote)}</mark>
        <span class="card-trigger-why">{trigger.reason.replace(/[-_]+/g, ' ')}</span>
        <time title={exactWords(trigger.at)}>{clockWords(trigger.at)}</time>
      </button>
    </li>
  )
}
