import { createCipheriv, createDecipheriv, createHash, randomBytes, randomInt } from 'node:crypto'
import {
  nameLength,
  nameLetters,
  type SealedKind,
  sealedIn,
  tokenFor,
} from '../conversation/index.ts'
import type { Duty } from '../store/index.ts'

export interface Seals {
  /** The text with tokens for what is private in it. Resolves when the values are kept. */
  seal(conversationId: string, text: string): Promise<string>
  /** The value behind a token; null when there is none. */
  open(conversationId: string, token: string): Promise<string | null>
  /** A text with every token of this conversation opened; what cannot be stays as it is. */
  openAll(conversationId: string, text: string): Promise<string>
}

export interface SealParts {
  readonly duty: Pick<Duty, 'keepPrivate' | 'privateValue'>
  /** Whatever is long and secret. */
  readonly secret: string
  readonly now: () => number
}

/** Takes e-mail addresses, phone and account numbers out of what customers write, and keeps them sealed (AES-256-GCM). */
export function createSeals({ duty, secret, now }: SealParts): Seals {
  const key = createHash('sha256').update(secret).digest()
  const open = async (conversationId: string, token: string) => {
    const sealed = await duty.privateValue(conversationId, token)
    return sealed === null ? null : decrypt(key, sealed)
  }
  return {
    async seal(conversationId, text) {
      const found = privateIn(text)
      if (found.length === 0) return text
      const values = found.map((each) => ({
        ...each,
        token: tokenFor(each.kind, each.value, newName()),
      }))
      const at = now()
      await duty.keepPrivate(
        values.map(({ token, value }) => ({
          conversationId,
          token,
          sealed: encrypt(key, value),
          at,
        })),
      )
      return values.reduceRight(
        (sealed, { start, end, token }) => sealed.slice(0, start) + token + sealed.slice(end),
        text,
      )
    },
    open,
    async openAll(conversationId, text) {
      let opened = text
      for (const { value: token } of sealedIn(text)) {
        const value = await open(conversationId, token)
        if (value !== null) opened = opened.replace(token, () => value)
      }
      return opened
    },
  }
}

interface Private {
  readonly kind: SealedKind
  readonly value: string
  readonly start: number
  readonly end: number
}

// All patterns are linear: no nested repetition, each with a bound, and the text has at most 8,000 characters.
const email = /(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}(?![\w@])/g
const iban = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b/g

/** What is private in a text, by rising place, none inside another. */
function privateIn(text: string): Private[] {
  const found = [
    ...[...text.matchAll(email)].map((match) => at('email', match)),
    ...[...text.matchAll(iban)]
      .filter(([written]) => isIban(written))
      .map((match) => at('iban', match)),
    ...[...text.matchAll(phone)]
      .filter(([written]) => isPhone(written))
      .map((match) => at('phone', match)),
  ].toSorted((a, b) => a.start - b.start)
  return found.filter(({ start }, place) => found.slice(0, place).every(({ end }) => end <= start))
}

function at(kind: SealedKind, { 0: value, index }: RegExpExecArray): Private {
  return { kind, value, start: index, end: index + value.length }
}

// Wider than any numbering plan: a number that only looks like one is better sealed than shown. Dates and long
// parcel numbers are not taken for one, and bare digits only as long as a national number is.
const phone = /(?<![\w.+-])(?:\+|\(?0)\d[\d ().-]{5,20}\d(?![\w-])/g
const date = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/

function isPhone(written: string): boolean {
  const digits = written.replaceAll(/\D/g, '').length
  if (date.test(written) || digits < 9 || digits > 15) return false
  return !/^0\d+$/.test(written) || digits === 10 || digits === 11
}

// ISO 13616: the country and the check digits go to the end, letters become numbers, and the rest by 97 is one.
function isIban(written: string): boolean {
  const bare = written.replaceAll(' ', '')
  const digits = [...bare.slice(4), ...bare.slice(0, 4)].map((sign) => Number.parseInt(sign, 36))
  return (
    digits
      .join('')
      .split('')
      .reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
  )
}

function newName(): string {
  return Array.from({ length: nameLength }, () => nameLetters[randomInt(nameLetters.length)]).join(
    '',
  )
}

function encrypt(key: Buffer, value: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
}

function decrypt(key: Buffer, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
