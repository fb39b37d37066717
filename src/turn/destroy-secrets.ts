/**
 * Takes card numbers, their security codes, passwords and PINs out of what a customer wrote, before anything
 * is stored. What stands in their place says what was there; the secret itself is gone for good.
 */
export function destroySecrets(text: string): string {
  return text
    .replaceAll(cardShape, (digits) => (isCard(digits) ? '[card •••]' : digits))
    .replaceAll(codeShape, (_, before: string) => `${before}[code •••]`)
    .replaceAll(passwordShape, (whole, before: string, link: string, secret: string) =>
      isSecret(link, secret) ? `${before}${link}[password •••]` : whole,
    )
}

// Every pattern is linear: no nested repetition, and each repetition has a bound.
const cardShape = /(?<![\d-])[2-6](?:[ -]?\d){12,18}(?![\d-])/g
const codeShape =
  /(\b(?:cvv2?|cvc2?|csc|security code|card code|pin|pin number|passcode|one[- ]time code|otp)\b[^\d\n]{0,12})\d{3,8}\b/gi
const passwordShape =
  /(\b(?:pass ?word|pass ?phrase|pwd|passwd)\b)(\s{0,3}(?:is now|is|was|:|=|-)\s{0,3})(\S{1,128})/gi

// ISO/IEC 7812-1, annex B: the Luhn checksum.
function isCard(written: string): boolean {
  const digits = [...written].filter((sign) => sign >= '0' && sign <= '9').map(Number)
  const doubled = digits.toReversed().map((digit, place) => {
    if (place % 2 === 0) return digit
    return digit > 4 ? digit * 2 - 9 : digit * 2
  })
  return doubled.reduce((sum, digit) => sum + digit, 0) % 10 === 0
}

// “My password is wrong” tells nothing; “my password is hunter2” does.
const ordinary = new Set(
  'a an the not no wrong incorrect invalid expired correct right working broken lost forgotten gone locked reset being refused rejected still never always too very too-short required needed missing unknown and or but because what where how that this my your it'.split(
    ' ',
  ),
)

function isSecret(link: string, secret: string): boolean {
  if (!link.includes('is') && !link.includes('was')) return true
  return !ordinary.has(secret.toLowerCase().replace(/[^a-z-]+$/, ''))
}
