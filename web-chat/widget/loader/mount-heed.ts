import type { HeedApi, HeedEvents, HeedOptions, IdentitySource } from './api.ts'
import type { Chat } from './chat-frame.ts'
import { languageOf } from './language-of.ts'
import { createLauncher } from './launcher.ts'
import { recallKnown, recallOpen, rememberOpen } from './remember-open.ts'

/** Puts the launcher on the page. The chat itself is fetched when it is first opened, and nothing is stored before. */
export function mountHeed({ server, site, context: first }: HeedOptions): HeedApi {
  const listeners: { [E in keyof HeedEvents]: Set<HeedEvents[E]> } = {
    open: new Set(),
    close: new Set(),
    unread: new Set(),
    'identity-refused': new Set(),
  }
  let context = first
  let identity: IdentitySource | null = null
  let chat: Promise<Chat> | null = null
  let attempts = 0
  let isOpen = false
  const launcher = createLauncher(context, () => void (isOpen ? api.close() : api.open()))

  const api: HeedApi = {
    open: () => open(true),
    close() {
      if (isOpen) withChat((loaded) => loaded.hide())
    },
    async identify(source) {
      identity = source
      if (chat) await (await chat).identify(source)
      else if (source) resume()
    },
    setContext(change) {
      context = { ...context, ...change }
      launcher.setContext(context)
      withChat((loaded) => loaded.setContext(context))
    },
    on(event, listener) {
      listeners[event].add(listener)
      return () => listeners[event].delete(listener)
    },
    destroy() {
      withChat((loaded) => loaded.destroy())
      launcher.remove()
      delete window.heed
    },
  }
  // Whose chat it was, the page has to say first.
  if (!recallKnown()) resume()
  return api

  /** The chat was open on the page before this one: it goes on, without taking the focus. */
  function resume(): void {
    const was = recallOpen()
    if (was === 'open') void open(false)
    else if (was === 'closed') {
      void load().catch(() => {
        chat = null
      })
    }
  }

  /** Nothing to do when there is no chat, or when it could not be fetched: the launcher says that. */
  function withChat(then: (loaded: Chat) => void): void {
    void chat?.then(then, () => undefined)
  }

  async function open(takeFocus: boolean): Promise<void> {
    launcher.setBusy(true)
    try {
      const loaded = await load()
      isOpen = true
      launcher.setOpen(true)
      rememberOpen('open')
      loaded.show(takeFocus)
      tell('open')
    } catch {
      chat = null
      launcher.showFailure()
    } finally {
      launcher.setBusy(false)
    }
  }

  function load(): Promise<Chat> {
    if (chat) return chat
    // On its way already when the chat asks for it.
    import(/* @vite-ignore */ `${server}/widget/${languageOf(context)}.js`).catch(() => undefined)
    // Some browsers remember that a module could not be fetched: another address is another attempt.
    const again = attempts++ > 0 ? `?again=${attempts}` : ''
    chat = import(/* @vite-ignore */ `${server}/widget/chat.js${again}`).then(({ openChat }) =>
      openChat({
        host: launcher.host,
        root: launcher.root,
        server,
        site,
        context,
        identity,
        unread(count: number) {
          launcher.setUnread(count)
          tell('unread', count)
        },
        closed() {
          isOpen = false
          launcher.setOpen(false)
          rememberOpen('closed')
          tell('close')
        },
        identityRefused: () => tell('identity-refused'),
      }),
    )
    return chat
  }

  function tell<E extends keyof HeedEvents>(event: E, ...about: Parameters<HeedEvents[E]>): void {
    for (const listener of listeners[event]) {
      // The event and what it is about belong together; TypeScript cannot follow that through a set.
      const call = listener as (...about: Parameters<HeedEvents[E]>) => void
      call(...about)
    }
  }
}
