import { useRef, useState } from 'preact/hooks'
import { fill } from '../words/fill.ts'
import { Card } from './card.tsx'
import { useSetting } from './setting.ts'

/** Nobody is there: a way to be reached, and whether it is safe to leave a message. Said as the customer's own words. */
export function ContactCard({ done }: { done: () => void }) {
  const { session, texts } = useSetting()
  const [wrong, setWrong] = useState(false)
  const way = useRef<HTMLInputElement>(null)
  const when = useRef<HTMLInputElement>(null)
  const unsafe = useRef<HTMLInputElement>(null)
  return (
    <Card title={texts.contactTitle}>
      <form class="card-form" noValidate onSubmit={send}>
        <label class="field-label">
          {texts.contactWay}
          <input
            ref={way}
            class="boxed"
            dir="ltr"
            autocomplete="email"
            maxLength={200}
            aria-invalid={wrong}
            aria-describedby={wrong ? 'contact-wrong' : undefined}
          />
        </label>
        {wrong && (
          <p id="contact-wrong" class="too-long" role="alert">
            {texts.contactWrong}
          </p>
        )}
        <label class="field-label">
          {texts.contactWhen}
          <input ref={when} class="boxed" dir="auto" maxLength={200} />
        </label>
        <label class="check">
          <input ref={unsafe} type="checkbox" />
          {texts.contactUnsafe}
        </label>
        <div class="card-buttons">
          <button type="button" class="quiet" onClick={done}>
            {texts.notNow}
          </button>
          <button type="submit" class="strong">
            {texts.send}
          </button>
        </div>
      </form>
    </Card>
  )

  function send(event: Event): void {
    event.preventDefault()
    const given = way.current?.value.trim() ?? ''
    if (!/^\S+@\S+\.\S+$|^[+\d][\d ()./-]{5,}$/.test(given)) {
      setWrong(true)
      way.current?.focus()
      return
    }
    const time = when.current?.value.trim()
    void session.say(
      [
        fill(texts.contactSay, { way: given }),
        ...(time ? [fill(texts.contactSayWhen, { when: time })] : []),
        ...(unsafe.current?.checked ? [texts.contactSayUnsafe] : []),
      ].join(' '),
    )
    done()
  }
}
