import { useDesk, useDeskState } from '../desk/desk-context.ts'
import { ActButton } from '../parts/act-button.tsx'

/** Why something did not happen, in the server's words. */
export function NoticeLine({ conversation }: { conversation: string | null }) {
  const { acts } = useDesk()
  const notice = useDeskState((state) => state.notice)
  const shown = notice && (notice.conversation === conversation || notice.conversation === null)
  return (
    <div class="notice-place" role="alert">
      {shown && (
        <p class={`notice notice-${notice.tone}`}>
          <span>{notice.text}</span>
          <ActButton look="quiet" onClick={acts.dismiss}>
            Dismiss
          </ActButton>
        </p>
      )}
    </div>
  )
}
