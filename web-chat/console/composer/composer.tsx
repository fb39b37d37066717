import { useState } from 'preact/hooks'
import { allowedActs, isMine, mayWhisper } from '../conversation/allowed.ts'
import { useDesk, useDeskState } from '../desk/desk-context.ts'
import type { Watched } from '../desk/desk-state.ts'
import { ActButton } from '../parts/act-button.tsx'
import type { LineRow } from '../protocol.ts'
import { NoteBox } from './note-box.tsx'
import { ReplyBox } from './reply-box.tsx'
import { writeNext } from './write-next.ts'

type Writing = 'reply' | 'note' | 'whisper'

/** Where an agent writes: to the customer once it is theirs, to colleagues at any time. */
export function Composer({ watched }: { watched: Watched }) {
  const session = useDeskState((state) => state.session)
  const [writing, setWriting] = useState<Writing>('reply')
  const mine = isMine(watched.row, session)
  const { conversation } = watched.row
  const whispers = mayWhisper(watched.row, session)
  function write(what: Writing): void {
    setWriting(what)
    writeNext()
  }
  return (
    <div class={`composer composer-${writing === 'reply' ? 'reply' : 'note'}`}>
      <div class="composer-tabs" role="toolbar" aria-label="Write">
        <ActButton
          look="quiet"
          keys="r"
          pressed={writing === 'reply'}
          onClick={() => write('reply')}
        >
          Reply
        </ActButton>
        <ActButton look="quiet" keys="n" pressed={writing === 'note'} onClick={() => write('note')}>
          Private note
        </ActButton>
        {whispers && (
          <ActButton
            look="quiet"
            keys="h"
            pressed={writing === 'whisper'}
            onClick={() => write('whisper')}
          >
            Whisper to {watched.row.agent?.name}
          </ActButton>
        )}
      </div>
      {writing === 'note' && <NoteBox key="note" conversation={conversation} />}
      {writing === 'whisper' && whispers && (
        <NoteBox key="whisper" conversation={conversation} to={watched.row.agent?.name} />
      )}
      {(writing === 'reply' || (writing === 'whisper' && !whispers)) &&
        (mine ? <ReplyBox watched={watched} /> : <NotYours watched={watched} />)}
    </div>
  )
}

function NotYours({ watched: { row } }: { watched: Watched }) {
  const session = useDeskState((state) => state.session)
  const draft = useDeskState((state) => state.drafts[row.conversation])
  const can = allowedActs(row, session)
  const { acts } = useDesk()
  return (
    <div class="not-yours">
      <p class="muted">
        {can.includes('claim') && claimWords(row, session.agent.id)}
        {can.includes('take-over') && 'You are only looking. Take over to reply.'}
        {can.includes('wrap-up') && 'Finished. Say how it ended to close it.'}
        {can.length === 0 &&
          (row.agent ? `${row.agent.name} is answering.` : 'The assistant is answering.')}
      </p>
      {draft && (
        <p class="kept">
          <span>
            <span class="muted">Your draft is kept: </span>
            {draft}
          </span>
          <ActButton look="quiet" onClick={() => acts.draft(row.conversation, '')}>
            Throw away
          </ActButton>
        </p>
      )}
    </div>
  )
}

function claimWords({ offer }: LineRow, me: string): string {
  if (offer?.agent.id === me)
    return 'You are asked to take this: claim it to accept, or say “not me”, for whatever reason. If you let the time pass, the next colleague is asked.'
  const asked = offer ? ` ${offer.agent.name} is being asked right now.` : ''
  return `Claim it to reply. They are told that you joined.${asked}`
}
