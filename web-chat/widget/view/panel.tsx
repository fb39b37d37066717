import { useEffect, useRef, useState } from 'preact/hooks'
import { helpLines } from '../chat/help-lines.ts'
import { Announcer } from './announcer.tsx'
import { Breathing } from './breathing.tsx'
import { Composer } from './composer.tsx'
import { forgetDraft, keepDraft, keptDraft } from './draft.ts'
import { trapTab } from './focus.ts'
import { ForgetCard } from './forget-card.tsx'
import { Header } from './header.tsx'
import { Icon } from './icon.tsx'
import { Log } from './log.tsx'
import { Menu } from './menu.tsx'
import { titleOf, useChat, useSetting } from './setting.ts'
import { StageLine } from './stage-line.tsx'

export interface PanelActions {
  readonly close: () => void
  /** Clears the device, and with `leave` goes to another page at once. */
  readonly clear: (leave: boolean) => void
  readonly toggleSound: () => void
  readonly toggleDiscreet: () => void
  readonly download: () => void
}

type Extra = 'menu' | 'breathing' | 'forget' | null

export function Panel({ actions, fullScreen }: { actions: PanelActions; fullScreen: boolean }) {
  const { session, texts, discreet } = useSetting()
  const { events, head, siteName } = useChat()
  const { stage } = head
  const [extra, setExtra] = useState<Extra>(null)
  const [draft, setDraft] = useState(keptDraft)
  const [asked, setAsked] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const shifts = useRef<number[]>([])
  const inCrisis = events.some(({ from, text }) => from === 'bot' && helpLines(text).length > 0)

  useEffect(() => keepDraft(draft), [draft])
  useEffect(() => {
    if (stage === 'closed' || stage === 'wrap-up') setAsked(false)
  }, [stage])

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
          breathe={() => setExtra('breathing')}
          toggleSound={actions.toggleSound}
          toggleDiscreet={actions.toggleDiscreet}
          download={inCrisis || events.length === 0 ? null : actions.download}
          forget={() => setExtra('forget')}
        />
      )}
      {extra === 'breathing' && <Breathing done={backToChat} />}
      {extra === 'forget' && (
        <ForgetCard
          yes={() => {
            forgetDraft()
            actions.clear(false)
          }}
          no={backToChat}
        />
      )}
      <Log edit={edit} />
      {inCrisis && (
        <button type="button" class="leave" onClick={leave}>
          <Icon name="leave" />
          {texts.leave}
        </button>
      )}
      <Composer box={box} draft={draft} setDraft={setDraft} />
      <Announcer />
    </div>
  )

  function backToChat(): void {
    setExtra(null)
    box.current?.focus()
  }

  function edit(text: string): void {
    setDraft(draft ? `${text}\n${draft}` : text)
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
    countShift(event)
  }

  /** Shift three times within two seconds, and nothing between: never typed by accident. */
  function countShift(event: KeyboardEvent): void {
    if (event.key !== 'Shift') {
      shifts.current = []
      return
    }
    if (event.repeat) return
    shifts.current = [...shifts.current, event.timeStamp].slice(-3)
    const [first] = shifts.current
    if (shifts.current.length === 3 && first !== undefined && event.timeStamp - first < 2_000)
      leave()
  }
}
