import { useEffect } from 'preact/hooks'
import type { Desk } from '../desk/desk.ts'

const prefix = '#conversation/'

/** Keeps the open conversation in the address, so that reload and the phone's back button do what people expect. */
export function useAddress(desk: Desk): void {
  useEffect(() => {
    const follow = () => {
      const asked = inAddress()
      if (asked === desk.store.get().open) return
      if (asked) void desk.acts.open(asked)
      else desk.acts.close()
    }
    const write = () => {
      const { open } = desk.store.get()
      if (open === inAddress()) return
      history.pushState(null, '', open ? prefix + encodeURIComponent(open) : location.pathname)
    }
    const asked = inAddress()
    if (asked) desk.store.change((state) => ({ ...state, open: asked }))
    addEventListener('popstate', follow)
    const forget = desk.store.subscribe(write)
    return () => {
      removeEventListener('popstate', follow)
      forget()
    }
  }, [desk])
}

function inAddress(): string | null {
  return conversationIn(location.hash)
}

/** The conversation that an address's last part names; null for any other. */
export function conversationIn(hash: string): string | null {
  if (!hash.startsWith(prefix)) return null
  try {
    return decodeURIComponent(hash.slice(prefix.length))
  } catch {
    // Somebody typed it; no conversation is called so.
    return null
  }
}
