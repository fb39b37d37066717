let until = 0

/** The agent is about to write: the field takes the focus, now if it is there, else when it appears within 2 s. */
export function writeNext(): void {
  const field = document.getElementById('composer')
  if (field instanceof HTMLTextAreaElement) field.focus()
  until = Date.now() + 2_000
}

/** Whether a field that has just appeared should take the focus; only one does. */
export function isWanted(): boolean {
  const wanted = Date.now() < until
  until = 0
  return wanted
}
