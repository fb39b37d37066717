/** True when something private stands in the text, open or already hidden behind a mask. */
export function holdsSecrets(text: string): boolean {
  return masked.test(text) || hasCard(text) || /\b(?:cvv|cvc|password is|my password)\b/i.test(text)
}

const masked = /[•●█*]{3,}|\[(?:card|cvv|password|iban|hidden)[^\]\n]{0,30}\]/i

function hasCard(text: string): boolean {
  return (text.match(/\d(?:[ -]?\d){12,18}/g) ?? []).length > 0
}
