import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { helpLines } from '../../../web-chat/widget/chat/help-lines.ts'

test('an emergency number and a help line become things to tap, in the order of reading', () => {
  const text =
    'If you might act on this, please call 999. You can also reach Samaritans on 116 123, or text SHOUT to 85258.'
  expect(helpLines(text)).toEqual([
    { how: 'call', number: '999', word: null, href: 'tel:999' },
    { how: 'call', number: '116 123', word: null, href: 'tel:116123' },
    { how: 'text', number: '85258', word: 'SHOUT', href: 'sms:85258?&body=SHOUT' },
  ])
})

test('one number to call or text gives both', () => {
  expect(helpLines('You can call or text 988 at any time.').map(({ href }) => href)).toEqual([
    'tel:988',
    'sms:988',
  ])
})

test('a directory of lines is a thing to tap, where no country is known', () => {
  const text = 'Please call your local emergency number. findahelpline.com lists free lines.'
  expect(helpLines(text)).toEqual([
    {
      how: 'visit',
      number: 'findahelpline.com',
      word: null,
      href: 'https://findahelpline.com/',
    },
  ])
})

test('a number that is said twice is offered once', () => {
  expect(helpLines('Call 999 now. Really: call 999.')).toHaveLength(1)
})

test.each([
  'Your order AB-123456 is on its way, and Royal Post has had it for 3 days.',
  'It should reach you on 26 November.',
  'It should reach you on 2026-11-26, or call it a day.',
  'The total is £42.50, paid by card 12 days ago.',
  'We sent you a text on 12 March.',
  'Is there a number that we may call you on?',
])('%s holds no number to call', (text) => {
  expect(helpLines(text)).toEqual([])
})

test('every help line of the resources can be tapped when the house says it', () => {
  const { countries } = yaml('resources.yaml')
  for (const { emergency, lines } of Object.values<Country>(countries)) {
    const numbers = emergency.call.split(' or ').map((number) => `tel:${bare(number)}`)
    expect(hrefs(`Please call ${emergency.call} now.`)).toEqual(numbers)
    for (const { name, call, text } of Object.values(lines ?? {})) {
      const said = hrefs(`You can also reach ${name} on ${call}${text ? `, or ${text}` : ''}.`)
      expect(said).toContain(`tel:${bare(call)}`)
      expect(said).toHaveLength(text ? 2 : 1)
    }
  }
})

interface Country {
  readonly emergency: { readonly call: string }
  readonly lines?: Readonly<Record<string, { name: string; call: string; text?: string }>>
}

function hrefs(text: string): string[] {
  return helpLines(text).map(({ href }) => href)
}

function bare(number: string): string {
  return number.replace(/[^\d+]/g, '')
}

function yaml(file: string) {
  return parse(readFileSync(new URL(`../../../dialogs/${file}`, import.meta.url), 'utf8'))
}
