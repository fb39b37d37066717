import { render } from 'preact'
import { unread } from './chat/chat-state.ts'
import type { Session } from './chat/session-parts.ts'
import { openVisit } from './chat/visit.ts'
import type { Device } from './delivery/device.ts'
import type { Chat, ChatFrame } from './loader/chat-frame.ts'
import { languageOf } from './loader/language-of.ts'
import { rememberOpen } from './loader/remember-open.ts'
import { onBack } from './view/android-back.ts'
import { createComforts } from './view/comforts.ts'
import { forgetDraft } from './view/draft.ts'
import { drawInto } from './view/draw-into.ts'
import { keepReadable } from './view/keep-readable.ts'
import { leavePage } from './view/leave.ts'
import { Panel } from './view/panel.tsx'
import { followKeyboard, watchPhone } from './view/phone.ts'
import { saveTranscript } from './view/save-transcript.ts'
import { SettingContext } from './view/setting.ts'
import { loadTexts } from './words/load-texts.ts'

/** Draws the chat into the launcher's shadow root. Called once, when the person first opens it. */
export async function openChat(frame: ChatFrame): Promise<Chat> {
  const { host, root, server, site } = frame
  const box = drawInto(root)
  let context = frame.context
  let language = languageOf(context)
  let texts = await loadTexts(language)
  const comforts = createComforts(draw)
  let session: Session | null = null
  let isShown = false
  let fullScreen = false
  let stopBack: (() => void) | null = null

  const stopPhone = watchPhone((isSmall) => {
    fullScreen = isSmall
    draw()
  })
  const stopKeyboard = followKeyboard(host)
  const scheme = matchMedia('(prefers-color-scheme: dark)')
  const colours = () => keepReadable(host)
  scheme.addEventListener('change', colours)
  document.addEventListener('visibilitychange', look)
  const visit = await openVisit({
    server,
    site,
    identity: frame.identity,
    identityRefused: frame.identityRefused,
    begun,
    cleared,
  })

  return {
    show(takeFocus) {
      isShown = true
      colours()
      box.hidden = false
      if (session) arrive(takeFocus)
      else void visit.begin().then(() => arrive(takeFocus))
    },
    hide,
    setContext(next) {
      context = next
      comforts.setDiscreet(next.discreet)
      language = languageOf(context)
      void loadTexts(language).then((loaded) => {
        texts = loaded
        colours()
        draw()
      })
    },
    identify: visit.identify,
    destroy() {
      scheme.removeEventListener('change', colours)
      stopPhone()
      stopKeyboard()
      document.removeEventListener('visibilitychange', look)
      visit.end()
      end()
      box.remove()
    },
  }

  async function begun(opened: Session, on: Device): Promise<void> {
    session = opened
    opened.chat.watch((chat, before) => {
      if (chat.events !== before.events) look()
      const fresh = chat.events.slice(Math.max(before.events.length, chat.history))
      if (fresh.some(({ from }) => from !== 'customer')) comforts.ring()
      frame.unread(unread(opened.chat.value))
    })
    await comforts.load(on, context.discreet)
    if (session !== opened) return
    look()
    draw()
    frame.unread(unread(opened.chat.value))
  }

  /** Somebody logged out, here or in another tab: the next person at this device finds nothing. */
  function cleared(): void {
    if (isShown) hide()
    end()
    forgetDraft()
    rememberOpen(null)
  }

  function end(): void {
    session = null
    render(null, box)
    frame.unread(0)
  }

  function arrive(takeFocus: boolean): void {
    look()
    if (fullScreen) stopBack = onBack(hide)
    if (!takeFocus) return
    // On a phone the focus of the box would bring up the keyboard before anything was read.
    box.querySelector<HTMLElement>(fullScreen ? '.panel' : 'textarea')?.focus()
  }

  function hide(): void {
    isShown = false
    box.hidden = true
    stopBack?.()
    stopBack = null
    frame.closed()
    root.querySelector<HTMLElement>('.launch')?.focus()
  }

  /** What is in sight has been seen. */
  function look(): void {
    if (isShown && document.visibilityState === 'visible') session?.seen()
  }

  async function clear(leave: boolean): Promise<void> {
    const clearing = visit.forget()
    if (leave) {
      rememberOpen(null)
      end()
      leavePage(root, context.exit, clearing)
      return
    }
    await clearing
    await visit.begin()
  }

  function draw(): void {
    if (!session) return
    const setting = { session, texts, language, ...comforts.now() }
    const { chat } = session
    render(
      <SettingContext.Provider value={setting}>
        <Panel
          key={session}
          fullScreen={fullScreen}
          actions={{
            close: hide,
            clear: (leave) => void clear(leave),
            download: () => saveTranscript(chat.value, setting),
            toggleSound: comforts.toggleSound,
            toggleDiscreet: comforts.toggleDiscreet,
          }}
        />
      </SettingContext.Provider>,
      box,
    )
  }
}
