import { useEffect, useRef } from 'preact/hooks'
import { useSetting } from './setting.ts'

export interface MenuActions {
  readonly leave: () => void
  readonly breathe: () => void
  readonly toggleSound: () => void
  readonly toggleDiscreet: () => void
  /** Null while a copy could harm: help lines have been shown, or nothing has been said. */
  readonly download: (() => void) | null
  readonly forget: () => void
}

/** What is needed now and then. A plain list of buttons, closed with Escape. */
export function Menu({
  leave,
  breathe,
  toggleSound,
  toggleDiscreet,
  download,
  forget,
}: MenuActions) {
  const { texts, sound, discreet } = useSetting()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <div class="menu" id="menu">
      <button type="button" ref={first} onClick={leave}>
        {texts.leaveTitle}
        <small>{texts.leaveHint}</small>
      </button>
      <button type="button" onClick={breathe}>
        {texts.breathing}
      </button>
      <button type="button" onClick={toggleSound} disabled={discreet}>
        {sound ? texts.soundOff : texts.soundOn}
      </button>
      <button type="button" onClick={toggleDiscreet}>
        {discreet ? texts.discreetOff : texts.discreetOn}
      </button>
      {download && (
        <button type="button" onClick={download}>
          {texts.download}
        </button>
      )}
      <button type="button" onClick={forget}>
        {texts.forget}
      </button>
      <p class="privacy">{texts.privacy}</p>
    </div>
  )
}
