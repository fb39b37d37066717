import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textParts } from '../../../web-chat/widget/chat/text-parts.ts'

test('words without a link stay one stretch of text', () => {
  expect(textParts('Where is my vase?')).toEqual([{ type: 'text', text: 'Where is my vase?' }])
})

test('a link is found in a sentence, and the full stop stays outside', () => {
  expect(textParts('See https://example.com/a?b=1.')).toEqual([
    { type: 'text', text: 'See ' },
    { type: 'link', text: 'https://example.com/a?b=1', href: 'https://example.com/a?b=1' },
    { type: 'text', text: '.' },
  ])
})

test('a bracket that belongs to the address stays in it', () => {
  expect(linksIn('(https://example.com/a_(b))')).toEqual(['https://example.com/a_(b)'])
})

test('a plain address gets https', () => {
  expect(linksIn('findahelpline.com lists lines where you are')).toEqual([
    'https://findahelpline.com/',
  ])
})

test('e-mail addresses and file names are no web addresses', () => {
  expect(linksIn('sam@example.com sent cat.png and a.b')).toEqual([])
})

test('phone, text and mail links may be followed', () => {
  expect(linksIn('tel:116123 sms:85258 mailto:sam@example.com')).toEqual([
    'tel:116123',
    'sms:85258',
    'mailto:sam@example.com',
  ])
})

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.com/1',
])('%s stays words', (text) => {
  expect(textParts(text).every(({ type }) => type === 'text')).toBe(true)
})

test('a link that pretends to lead somewhere else stays words', () => {
  expect(linksIn('https://bank.example@evil.example/')).toEqual([])
  expect(linksIn('https://example.com/\u202egnp.exe')).toEqual([])
})

test('markup is words', () => {
  expect(textParts('<img src=x onerror=alert(1)>')).toEqual([
    { type: 'text', text: '<img src=x onerror=alert(1)>' },
  ])
})

test('nothing of a message is lost or added, and every link is of a safe kind', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'https://',
      'javascript:',
      'tel:1',
      'http://a.b/(c).',
      'x.com',
      '\u202e',
      '<b>',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      const parts = textParts(text)
      expect(parts.map((part) => part.text).join('')).toBe(text)
      for (const part of parts) {
        if (part.type === 'link') expect(part.href).toMatch(/^(?:https?|mailto|tel|sms):/)
      }
    }),
  )
})

test('8,000 characters of anything are split in a blink', () => {
  for (const text of [
    'http://'.repeat(1_142),
    'a.'.repeat(4_000),
    'a-'.repeat(4_000),
    ')'.repeat(8_000),
    `https://a/${'('.repeat(7_900)}`,
  ]) {
    const before = performance.now()
    textParts(text)
    expect(performance.now() - before).toBeLessThan(2_000)
  }
})

function linksIn(text: string): string[] {
  return textParts(text).flatMap((part) => (part.type === 'link' ? [part.href] : []))
}
