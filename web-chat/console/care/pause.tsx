import { useDesk, useDeskState } from '../desk/desk-context.ts'
import { ActButton } from '../parts/act-button.tsx'
import { clockWords } from '../parts/time-words.ts'

/** A pause that is offered or running. Only the agent sees it. */
export function Pause() {
  const { acts } = useDesk()
  const care = useDeskState((state) => state.care)
  if (care.pausedUntil !== null) {
    return (
      <ActButton onClick={() => void acts.state('available')}>
        Pause until {clockWords(care.pausedUntil)}, end it
      </ActButton>
    )
  }
  if (!care.offerPause) return null
  return <ActButton onClick={() => acts.show({ type: 'cool-down' })}>Take a pause?</ActButton>
}
