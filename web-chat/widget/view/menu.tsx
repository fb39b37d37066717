import { useEffect, useRef } from 'preact/hooks'
import type { CardName } from './cards.tsx'
import { useChat, useSetting } from './setting.ts'

export interface MenuActions {
  readonly leave: () => void
  readonly open: (card: CardName) => void
  readonly toggleSound: () => void
  readonly toggleDiscreet: () => void
  /** Null while a copy could harm: help lines have been shown, or nothing has been said. */
  readonly download: (() => void) | null
}

/** What is needed now and then. A plain list of buttons, closed with Escape. */
export function Menu({ leave, open, toggleSound, toggleDiscreet, download }: MenuActions) {
  const { session, texts, sound, discreet } = useSetting()
  const { head } = useChat()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const { moodCounts } = head
  return (
    <div class="menu" id="menu">
      <button type="button" ref={first} onClick={leave}>
        {texts.leaveTitle}
        <small>{texts.leaveHint}</small>
      </button>
      {head.stage === 'waiting' && item(texts.contactTitle, () => open('contact'))}
      {item(texts.breathing, () => open('breathing'))}
      <button type="button" onClick={toggleSound} disabled={discreet}>
        {sound ? texts.soundOff : texts.soundOn}
      </button>
      {item(discreet ? texts.discreetOff : texts.discreetOn, toggleDiscreet)}
      {download && item(texts.download, download)}
      {download && head.mayEmail && item(texts.copyTitle, () => open('copy'))}
      {item(texts.about, () => open('about'))}
      <button
        type="button"
        role="switch"
        aria-checked={!moodCounts}
        onClick={() => void session.ask('mood-counts', { counts: !moodCounts })}
      >
        {texts.moodOff}
        <small>{texts.moodHint}</small>
      </button>
      {item(texts.forget, () => open('forget'))}
      {item(texts.forgetMe, () => open('forget-me'))}
      <p class="privacy">{texts.privacy}</p>
    </div>
  )

  function item(words: string, act: () => void) {
    return (
      <button type="button" onClick={act}>
        {words}
      </button>
    )
  }
}
