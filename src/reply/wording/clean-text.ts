/** A line that somebody else wrote, without a slot that nothing filled. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\{\{?[^{}]*\}\}?/g, '')
    .replaceAll(/\bundefined\b/g, '')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ ([.,!?])/g, '$1')
    .trim()
}

/** With a full stop; a line that begins with it gives it its capital. */
export function sentence(clause: string): string {
  return /[.?!]$/.test(clause) ? clause : `${clause}.`
}
