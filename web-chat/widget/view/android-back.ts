// Not yet in TypeScript's DOM types.
interface CloseWatcher extends EventTarget {
  destroy(): void
}
declare const CloseWatcher: (new () => CloseWatcher) | undefined

/** The back gesture closes a chat that fills the screen, instead of leaving the page. The page's history stays untouched. */
export function onBack(close: () => void): () => void {
  if (typeof CloseWatcher === 'undefined') return () => undefined
  const watcher = new CloseWatcher()
  watcher.addEventListener('close', close)
  return () => watcher.destroy()
}
