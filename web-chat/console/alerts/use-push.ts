import { useEffect } from 'preact/hooks'
import type { Desk } from '../desk/desk.ts'
import { useStore } from '../desk/store.ts'
import { conversationIn } from '../parts/use-address.ts'
import { renewPush } from './push.ts'

/** Keeps the server's address of this browser true, and opens what a call from outside was about. */
export function usePush(desk: Desk): void {
  const key = useStore(desk.store, (state) => state.house?.pushKey ?? null)
  useEffect(() => {
    // A browser that cannot say now says it at the next desk.
    renewPush(desk.acts, key).catch(() => undefined)
  }, [desk, key])
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return
    const follow = ({ data }: MessageEvent) => {
      const asked = conversationIn(String(data?.open ?? ''))
      if (asked) void desk.acts.open(asked)
    }
    navigator.serviceWorker.addEventListener('message', follow)
    return () => navigator.serviceWorker.removeEventListener('message', follow)
  }, [desk])
}
