import { useId } from 'preact/hooks'
import { serverNow } from '../parts/server-clock.ts'
import { type FollowUpWish, inTwoDays } from './follow-up-wish.ts'

/** Asking later whether it is solved: only with the customer's consent, and never in the house's quiet hours. */
export function FollowUp({
  wish,
  onWish,
}: {
  wish: FollowUpWish
  onWish: (wish: FollowUpWish) => void
}) {
  const id = useId()
  return (
    <fieldset class="field">
      <legend>Later</legend>
      <label class="choice">
        <input
          type="checkbox"
          checked={wish.wanted}
          onChange={(event) =>
            onWish({
              ...wish,
              wanted: event.currentTarget.checked,
              at: wish.at || inTwoDays(serverNow()),
            })
          }
        />
        Ask them later whether it is solved
      </label>
      {wish.wanted && (
        <div class="follow-up">
          <label for={`${id}-at`}>When</label>
          <input
            id={`${id}-at`}
            type="datetime-local"
            required
            value={wish.at}
            onInput={(event) => onWish({ ...wish, at: event.currentTarget.value })}
          />
          <p class="hint">In quiet hours it waits until they are over.</p>
          <label for={`${id}-say`}>In your words, or leave it to ours</label>
          <textarea
            id={`${id}-say`}
            rows={2}
            maxLength={1_000}
            value={wish.say}
            onInput={(event) => onWish({ ...wish, say: event.currentTarget.value })}
          />
          <label class="choice">
            <input
              type="checkbox"
              checked={wish.email}
              onChange={(event) => onWish({ ...wish, email: event.currentTarget.checked })}
            />
            Also by e-mail, if they left an address
          </label>
          <label class="choice">
            <input
              type="checkbox"
              required
              checked={wish.consent}
              onChange={(event) => onWish({ ...wish, consent: event.currentTarget.checked })}
            />
            They agreed to hear from us again
          </label>
        </div>
      )}
    </fieldset>
  )
}
