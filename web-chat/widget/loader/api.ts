/** What a page may tell the chat. Nothing of it is sent anywhere; it only changes how the chat looks. */
export interface HeedContext {
  /** A BCP 47 tag such as `fr`; otherwise the browser's languages, then the page's `lang`. */
  readonly language?: string
  readonly theme?: 'light' | 'dark' | 'auto'
  /** No name of the shop, no sound, no badge. */
  readonly discreet?: boolean
  /** Where "leave this page now" goes. */
  readonly exit?: string
}

export interface HeedEvents {
  open: () => void
  close: () => void
  /** How many messages nobody has seen; never what they say. */
  unread: (count: number) => void
  /** The server did not accept the token of `identify`: give it a fresh one. What is not sent yet is kept. */
  'identity-refused': () => void
}

export type IdentitySource = string | (() => Promise<string>)

/** `window.heed`. Calls before the first open are kept until then. */
export interface HeedApi {
  open(): Promise<void>
  close(): void
  /**
   * A short-lived token that your server signed for its own customer, or a function that fetches one whenever it is
   * needed; null when they log out, which clears what this browser keeps of them.
   */
  identify(source: IdentitySource | null): Promise<void>
  setContext(context: HeedContext): void
  /** Returns a function that stops listening. */
  on<E extends keyof HeedEvents>(event: E, listener: HeedEvents[E]): () => void
  /** Takes everything off the page again. The conversation stays where it is. */
  destroy(): void
}

export interface HeedOptions {
  /** The origin that serves `/widget.js`. */
  readonly server: string
  readonly site: string
  readonly context: HeedContext
}

declare global {
  interface Window {
    heed?: HeedApi
  }
}
