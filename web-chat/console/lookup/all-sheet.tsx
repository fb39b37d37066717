import { useEffect, useId, useState } from 'preact/hooks'
import { isLead } from '../conversation/allowed.ts'
import { useDesk, useDeskState } from '../desk/desk-context.ts'
import { ActButton } from '../parts/act-button.tsx'
import type { FoundConversation } from '../protocol.ts'
import { Sheet } from '../sheets/sheet.tsx'
import { FoundList } from './found-list.tsx'

const page = 50

/** Supervisors look through everything, agents search what they have held. */
export function AllSheet({ onClose }: { onClose: () => void }) {
  const { acts } = useDesk()
  const id = useId()
  const session = useDeskState((state) => state.session)
  const lead = isLead(session)
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly FoundConversation[] | null>(null)
  const [more, setMore] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    if (lead) void list(null)
  }, [])

  async function list(before: number | null): Promise<void> {
    const answer = await acts.all(before)
    setTrouble(answer.ok ? null : answer.message)
    if (!answer.ok) return
    setFound((known) => (before === null ? answer.found : [...(known ?? []), ...answer.found]))
    setMore(answer.found.length === page)
  }
  async function search(event: Event): Promise<void> {
    event.preventDefault()
    if (text.trim() === '' && lead) return list(null)
    const answer = await acts.search(text.trim())
    setTrouble(answer.ok ? null : answer.message)
    if (!answer.ok) return
    setFound(answer.found)
    setMore(false)
  }
  function open(conversation: string): void {
    acts.show(lead ? null : { type: 'read', conversation })
    if (lead) void acts.open(conversation)
  }
  return (
    <Sheet title={lead ? 'All conversations' : 'Search'} onClose={onClose} wide>
      <form class="search-form" onSubmit={(event) => void search(event)}>
        <label for={id} class="unseen">
          Words, a name or a number
        </label>
        <input
          id={id}
          type="search"
          autofocus
          maxLength={200}
          minLength={2}
          placeholder="Words, a name or a number"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          Search
        </button>
      </form>
      <p class="hint">
        {lead
          ? 'The last changed first. That you open one is written down.'
          : 'You find what you have held yourself.'}
      </p>
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      {found?.length === 0 && <p class="empty">Nothing found.</p>}
      {found && <FoundList found={found} onOpen={open} />}
      {more && (
        <ActButton onClick={() => void list(found?.at(-1)?.updatedAt ?? null)}>
          Older ones
        </ActButton>
      )}
    </Sheet>
  )
}
