/** True when something private stands in the text, open or already hidden behind a mask. */
export function holdsSecrets(text: string): boolean {
  return masked.test(text) || hasCard(text) || /\b(?:cvv|cvc|password is)\b/i.test(text)
}

// “F***ing” hides nothing but a swear word.
const masked = /(?<!\p{L})[•●█*]{3,}(?!\p{L})|\[(?:card|cvv|password|iban|hidden)[^\]\n]{0,30}\]/iu

function hasCard(text: string): boolean {
  return (text.match(/\d(?:[ -]?\d){12,18}/g) ?? []).length > 0
}

/** The text without long numbers, addresses of mail and accounts: no frame ever sees them. Linear, for up to 8,000 characters. */
export function withoutSecrets(text: string, hole = ' '): string {
  return text
    .replaceAll(/\[(?:email|phone|iban) [^\]\n]{1,40}\]/g, hole)
    .replaceAll(/[^\s@]{1,64}@[^\s@]{1,190}/g, hole)
    .replaceAll(/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){10,30}\b/g, hole)
    .replaceAll(/[£$€₹]?\+?\d(?:[ ().-]?\d){6,}/g, hole)
}
