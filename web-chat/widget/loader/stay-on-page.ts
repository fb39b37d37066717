/** Puts `host` on the page and back there when a page's router swaps the body. Returns how to take it off. */
export function stayOnPage(host: HTMLElement): () => void {
  const watcher = new MutationObserver(place)
  if (document.body) place()
  else document.addEventListener('DOMContentLoaded', place, { once: true })

  return () => {
    document.removeEventListener('DOMContentLoaded', place)
    watcher.disconnect()
    host.remove()
  }

  function place(): void {
    if (host.isConnected) return
    document.body.append(host)
    watcher.disconnect()
    // Only the body itself and its own children: what happens deeper in the page costs nothing.
    watcher.observe(document.documentElement, { childList: true })
    watcher.observe(document.body, { childList: true })
  }
}
