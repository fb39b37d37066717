/** Puts the cursor, or a gap to fill in, where the agent goes on writing; after the new text has been drawn. */
export function selectInComposer(start: number, end: number): void {
  requestAnimationFrame(() => {
    const field = document.getElementById('composer')
    if (!(field instanceof HTMLTextAreaElement)) return
    field.focus()
    field.setSelectionRange(start, end)
  })
}
