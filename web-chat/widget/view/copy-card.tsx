import { useRef, useState } from 'preact/hooks'
import { newId } from '../delivery/message-id.ts'
import { Card } from './card.tsx'
import { useSetting } from './setting.ts'

/** A copy by e-mail, with what that means. Never by itself. */
export function CopyCard({ done }: { done: () => void }) {
  const { session, texts } = useSetting()
  const [said, say] = useState<'copySent' | 'notNowFailed' | 'emailWrong' | null>(null)
  const box = useRef<HTMLInputElement>(null)
  return (
    <Card title={texts.copyTitle}>
      <form class="card-form" noValidate onSubmit={(event) => void send(event)}>
        <label class="field-label">
          {texts.copyTo}
          <input
            ref={box}
            class="boxed"
            type="email"
            autocomplete="email"
            dir="ltr"
            aria-invalid={said === 'emailWrong'}
            aria-describedby="copy-said"
          />
        </label>
        <p>{texts.copyWarn}</p>
        <p id="copy-said" role="status">
          {said && texts[said]}
        </p>
        <div class="card-buttons">
          <button type="button" class="quiet" onClick={done}>
            {said === 'copySent' ? texts.close : texts.notNow}
          </button>
          {said !== 'copySent' && (
            <button type="submit" class="strong">
              {texts.send}
            </button>
          )}
        </div>
      </form>
    </Card>
  )

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    const to = box.current?.value.trim() ?? ''
    if (!to || !box.current?.validity.valid) {
      say('emailWrong')
      box.current?.focus()
      return
    }
    const answer = await session.ask('copy', { key: newId(), to })
    say(answer?.ok ? 'copySent' : 'notNowFailed')
  }
}
