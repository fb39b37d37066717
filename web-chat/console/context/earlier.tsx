import { useEffect, useState } from 'preact/hooks'
import { useDesk } from '../desk/desk-context.ts'
import { FoundList } from '../lookup/found-list.tsx'
import { exactWords } from '../parts/time-words.ts'
import type { FoundConversation, LogEvent } from '../protocol.ts'
import { dispositionWords } from '../words.ts'

interface Props {
  conversation: string
  events: readonly LogEvent[]
}

/** What this customer came with before, and earlier rounds of this conversation: so that nobody asks twice. */
export function Earlier({ conversation, events }: Props) {
  const { acts } = useDesk()
  const [found, setFound] = useState<readonly FoundConversation[]>([])
  useEffect(() => {
    let gone = false
    void acts.earlier(conversation).then((answer) => {
      // A refusal leaves the part away: what may not be seen is not announced either.
      if (!gone) setFound(answer.ok ? answer.found : [])
    })
    return () => {
      gone = true
    }
  }, [conversation])
  const rounds = events.filter((event) => event.type === 'wrapped-up').reverse()
  if (rounds.length + found.length === 0) return null
  return (
    <section aria-labelledby="earlier-title">
      <h2 id="earlier-title">Earlier</h2>
      {rounds.map((round) => (
        <div key={round.seq} class="earlier">
          <p>
            {dispositionWords(round.disposition)}, by {round.agent.name}
          </p>
          <p class="hint">{exactWords(round.at)}</p>
          {round.note && <p>{round.note}</p>}
        </div>
      ))}
      <FoundList
        found={found}
        onOpen={(earlier) => acts.show({ type: 'read', conversation: earlier })}
      />
    </section>
  )
}
