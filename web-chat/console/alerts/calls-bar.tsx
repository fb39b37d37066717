import { useDesk, useDeskState } from '../desk/desk-context.ts'
import { ActButton } from '../parts/act-button.tsx'
import { customerName } from '../parts/customer-name.ts'

/** Who asks for this agent: named in a note, whispered to, asked to take somebody, or nobody came in time. */
export function CallsBar() {
  const { acts } = useDesk()
  const calls = useDeskState((state) => state.calls)
  const rows = useDeskState((state) => state.rows)
  const me = useDeskState((state) => state.session.agent.id)
  const open = useDeskState((state) => state.open)
  // What is open says so itself, where it can be claimed.
  const offers = rows
    .filter(
      ({ offer, stage, conversation }) =>
        offer?.agent.id === me && stage === 'waiting' && conversation !== open,
    )
    .map((row) => ({
      conversation: row.conversation,
      text: `${customerName(row)} is for you, if you can. Claim them to accept; else the next colleague is asked.`,
      isOffer: true,
    }))
  const all = [...offers, ...calls.map((call) => ({ ...call, isOffer: false }))]
  return (
    <div role="alert">
      {all.map(({ conversation, text, isOffer }, index) => (
        <p key={`${conversation} ${text}`} class="banner call">
          <span>{text}</span>
          <ActButton
            keys={index === 0 ? 'y' : undefined}
            onClick={() => void acts.open(conversation)}
          >
            Open
          </ActButton>
          {isOffer && (
            <ActButton look="quiet" onClick={() => void acts.decline(conversation)}>
              Not me
            </ActButton>
          )}
        </p>
      ))}
    </div>
  )
}
