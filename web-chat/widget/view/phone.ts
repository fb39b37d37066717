/** Below this the panel fills the screen. As in `style/screens.css`. */
const small = '(max-width: 480px), (max-height: 420px)'

/** Tells whether the panel fills the screen, now and whenever that changes. */
export function watchPhone(tell: (fullScreen: boolean) => void): () => void {
  const query = matchMedia(small)
  const changed = () => tell(query.matches)
  changed()
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Keeps the panel above a phone's keyboard, which shrinks only the visual viewport. */
export function followKeyboard(host: HTMLElement): () => void {
  const view = window.visualViewport
  if (!view) return () => undefined
  const moved = () => {
    host.style.setProperty('--view-height', `${view.height}px`)
    host.style.setProperty('--view-top', `${view.offsetTop}px`)
  }
  moved()
  view.addEventListener('resize', moved)
  view.addEventListener('scroll', moved)
  return () => {
    view.removeEventListener('resize', moved)
    view.removeEventListener('scroll', moved)
  }
}
