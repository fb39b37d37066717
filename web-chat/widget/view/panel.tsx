import { useEffect, useRef, useState } from 'preact/hooks'
import { Announcer } from './announcer.tsx'
import { Cards } from './cards.tsx'
import { Composer } from './composer.tsx'
import { forgetDraft, keepDraft, keptDraft } from './draft.ts'
import { trapTab } from './focus.ts'
import { Header } from './header.tsx'
import { Icon } from './icon.tsx'
import { countShifts } from './leave.ts'
import { Log } from './log.tsx'
import { Menu } from './menu.tsx'
import { titleOf, useChat, useSetting } from './setting.ts'
import { StageLine } from './stage-line.tsx'
import { useAttach } from './use-attach.ts'
import { useCards } from './use-cards.ts'

export interface PanelActions {
  readonly close: () => void
  /** Clears the device, and with `leave` goes to another page at once. */
  readonly clear: (leave: boolean) => void
  readonly toggleSound: () => void
  readonly toggleDiscreet: () => void
  readonly download: () => void
}

export function Panel({ actions, fullScreen }: { actions: PanelActions; fullScreen: boolean }) {
  const { session, texts, discreet } = useSetting()
  const chat = useChat()
  const { head, siteName } = chat
  const { extra, setExtra, card, settle, inCrisis } = useCards(chat)
  const [draft, setDraft] = useState(keptDraft)
  const [asked, setAsked] = useState(false)
  const { problem, attach } = useAttach(backToChat)
  const panel = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const [pressedShift] = useState(() => countShifts(leave))
  const mayCopy = head.mayCopy && !inCrisis

  useEffect(() => {
    if (head.stage === 'closed' || head.stage === 'wrap-up') setAsked(false)
  }, [head.stage])

  return (
    <div
      class="panel"
      ref={panel}
      role="dialog"
      aria-modal={fullScreen}
      aria-label={titleOf(siteName, texts, discreet)}
      tabIndex={-1}
      onKeyDown={keyPressed}
    >
      <Header
        menuOpen={extra === 'menu'}
        toggleMenu={() => (extra ? backToChat() : setExtra('menu'))}
        askForPerson={() => {
          setAsked(true)
          session.person()
        }}
        asked={asked}
        close={actions.close}
      />
      <StageLine />
      {extra === 'menu' && (
        <Menu
          leave={leave}
          open={setExtra}
          toggleSound={actions.toggleSound}
          toggleDiscreet={actions.toggleDiscreet}
          download={mayCopy ? actions.download : null}
        />
      )}
      {card && (
        <Cards
          key={card}
          card={card}
          open={setExtra}
          done={() => {
            settle()
            backToChat()
          }}
          attach={attach}
          forget={(everywhere) => void forget(everywhere)}
        />
      )}
      <Log edit={edit} />
      {inCrisis && (
        <button type="button" class="leave" onClick={leave}>
          <Icon name="leave" />
          {texts.leave}
        </button>
      )}
      {problem && (
        <p class="notice trouble" role="alert">
          {texts[problem]}
        </p>
      )}
      <Composer
        box={box}
        draft={draft}
        setDraft={write}
        say={say}
        attach={() => setExtra('files')}
        pasted={attach}
      />
      <Announcer />
    </div>
  )

  function backToChat(): void {
    setExtra(null)
    box.current?.focus()
  }

  async function forget(everywhere: boolean): Promise<void> {
    if (everywhere && !(await session.ask('forget-me', {}))?.ok) {
      setExtra('about')
      return
    }
    forgetDraft()
    actions.clear(false)
  }

  function write(text: string): void {
    setDraft(text)
    keepDraft(text)
  }

  /** The draft is kept until the message is: a page that goes in between loses neither. */
  function say(text: string): void {
    setDraft('')
    void session.say(text).then(() => keepDraft(box.current?.value ?? ''))
  }

  function edit(text: string): void {
    write(draft ? `${text}\n${draft}` : text)
    box.current?.focus()
  }

  function leave(): void {
    forgetDraft()
    actions.clear(true)
  }

  function keyPressed(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      // Handled here: neither the page nor the back watcher acts on it as well.
      event.preventDefault()
      event.stopPropagation()
      if (extra) backToChat()
      else actions.close()
    }
    if (event.key === 'Tab' && fullScreen && panel.current) trapTab(event, panel.current)
    pressedShift(event)
  }
}
