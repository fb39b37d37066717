import { useEffect, useRef } from 'preact/hooks'
import { useSetting } from './setting.ts'

/** Asks once before the device is cleared. */
export function ForgetCard({ yes, no }: { yes: () => void; no: () => void }) {
  const { texts } = useSetting()
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <section class="card" aria-label={texts.forget}>
      <p>{texts.forgetAsk}</p>
      <div class="card-buttons">
        <button type="button" class="quiet" ref={keep} onClick={no}>
          {texts.forgetNo}
        </button>
        <button type="button" class="strong" onClick={yes}>
          {texts.forgetYes}
        </button>
      </div>
    </section>
  )
}
