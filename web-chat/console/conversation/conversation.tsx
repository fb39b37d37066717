import { useMemo, useState } from 'preact/hooks'
import { Composer } from '../composer/composer.tsx'
import { writeNext } from '../composer/write-next.ts'
import { useDesk, useDeskState } from '../desk/desk-context.ts'
import { customerName } from '../parts/customer-name.ts'
import { ConversationHead } from './conversation-head.tsx'
import { entriesOf } from './entries.ts'
import { HandoverCardView } from './handover-card.tsx'
import { onJump } from './jump.ts'
import { NoticeLine } from './notice-line.tsx'
import { Transcript } from './transcript.tsx'

interface Props {
  conversation: string | null
  aside: boolean
  onAside: () => void
}

/** The middle column: who this is, the letter from the bot, what was said, what one can do. */
export function ConversationView({ conversation, aside, onAside }: Props) {
  const watched = useDeskState((state) => (conversation ? state.watched[conversation] : undefined))
  const me = useDeskState((state) => state.session.agent.id)
  const { acts } = useDesk()
  const entries = useMemo(
    () =>
      watched
        ? entriesOf(watched.events, watched.card?.triggers ?? [], customerName(watched.row))
        : [],
    [watched?.events, watched?.card, watched?.row.customer],
  )
  const answered = useMemo(
    () =>
      watched?.events.some((event) => event.type === 'agent-said' && event.agent.id === me) ??
      false,
    [watched?.events, me],
  )
  const refused = useDeskState((state) => state.notice?.conversation === conversation)
  const [folded, setFolded] = useState<boolean | null>(null)
  if (!conversation) return <NothingOpen />
  if (!watched) {
    return (
      <div class="conversation">
        <NoticeLine conversation={conversation} />
        {!refused && <p class="empty empty-middle">The conversation appears here in a moment.</p>}
      </div>
    )
  }
  const { row, card } = watched
  // Once one has answered, the letter has done its work and makes room.
  const isFolded = folded ?? (answered && row.agent?.id === me)
  const fold = () => setFolded(!isFolded)
  return (
    <section class="conversation" aria-label={`Conversation with ${customerName(row)}`}>
      <ConversationHead row={row} aside={aside} onAside={onAside} onBack={() => acts.close()} />
      <NoticeLine conversation={conversation} />
      {card && (
        <HandoverCardView
          card={card}
          row={row}
          folded={isFolded}
          onFold={fold}
          onJump={(seq) => onJump(conversation, seq)}
          onUse={() => {
            acts.draft(conversation, card.suggestion)
            writeNext()
          }}
        />
      )}
      <Transcript conversation={conversation} entries={entries} customer={customerName(row)} />
      <Composer watched={watched} />
    </section>
  )
}

function NothingOpen() {
  const waiting = useDeskState(
    (state) => state.rows.filter((row) => row.stage === 'waiting').length,
  )
  return (
    <div class="empty-middle empty">
      <p class="empty-title">
        {waiting === 0 ? 'Nobody is waiting.' : `${waiting} waiting in the line.`}
      </p>
      <p>
        {waiting === 0
          ? 'When somebody needs a person, they appear on the left. Here you will then read why, what was tried, and what they said.'
          : 'Open one on the left to read why, what was tried, and what they said. Looking does not claim it.'}
      </p>
    </div>
  )
}
