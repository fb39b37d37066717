/** Presses the visible button that names this key: what a key does and what the button does are one thing. */
export function pressButton(key: string): boolean {
  const button = [
    ...document.querySelectorAll<HTMLButtonElement>('button[aria-keyshortcuts]'),
  ].find(
    (one) => one.getAttribute('aria-keyshortcuts') === key && !one.disabled && one.offsetParent,
  )
  button?.click()
  return button !== undefined
}
