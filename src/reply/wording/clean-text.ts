/** A line that somebody else wrote, without a slot that nothing filled. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\{\{?[^{}]*\}\}?/g, '')
    .replaceAll(/\bundefined\b/g, '')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ ([.,!?])/g, '$1')
    .trim()
}

export function sentence(clause: string): string {
  const capital = clause.charAt(0).toUpperCase() + clause.slice(1)
  return /[.?!]$/.test(capital) ? capital : `${capital}.`
}
