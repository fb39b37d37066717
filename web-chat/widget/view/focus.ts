const reachable = 'button:not(:disabled), a[href], textarea, [tabindex="0"]'

/** Keeps Tab inside of `panel`: on a phone there is nothing to see behind it. */
export function trapTab(event: KeyboardEvent, panel: HTMLElement): void {
  const all = [...panel.querySelectorAll<HTMLElement>(reachable)].filter(isShown)
  const first = all[0]
  const last = all.at(-1)
  // The panel lives in a shadow root, which knows its own focus.
  const root = panel.getRootNode() as ShadowRoot
  const at = root.activeElement
  if (event.shiftKey && (at === first || at === panel)) {
    event.preventDefault()
    last?.focus()
  } else if (!event.shiftKey && at === last) {
    event.preventDefault()
    first?.focus()
  }
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0
}
