import type { HeedContext, IdentitySource } from './api.ts'

/** What the loader gives to the chat, once. */
export interface ChatFrame {
  readonly host: HTMLElement
  readonly root: ShadowRoot
  readonly server: string
  readonly site: string
  readonly context: HeedContext
  readonly identity: IdentitySource | null
  readonly unread: (count: number) => void
  readonly closed: () => void
  readonly identityRefused: () => void
}

/** What the chat gives to the loader. */
export interface Chat {
  show(takeFocus: boolean): void
  hide(): void
  setContext(context: HeedContext): void
  identify(source: IdentitySource | null): Promise<void>
  destroy(): void
}
