import { exactWords } from '../parts/time-words.ts'
import type { LogEvent } from '../protocol.ts'
import { dispositions } from '../words.ts'

/** Earlier rounds of this conversation: how each ended, so that nobody asks twice. */
export function Earlier({ events }: { events: readonly LogEvent[] }) {
  const rounds = events.filter((event) => event.type === 'wrapped-up').reverse()
  if (rounds.length === 0) return null
  return (
    <section aria-labelledby="earlier-title">
      <h2 id="earlier-title">Earlier</h2>
      {rounds.map((round) => (
        <div key={round.seq} class="earlier">
          <p>
            {dispositions.find(([name]) => name === round.disposition)?.[1] ?? round.disposition},
            by {round.agent.name}
          </p>
          <p class="hint">{exactWords(round.at)}</p>
          {round.note && <p>{round.note}</p>}
        </div>
      ))}
    </section>
  )
}
