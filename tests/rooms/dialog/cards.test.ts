import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWebAddress } from '../../../src/conversation/index.ts'
import { cardShape, fillCard } from '../../../src/dialog/card.ts'
import { Chat, shippedBook } from './chat.ts'

const shape = cardShape.parse({
  title: '{item}',
  text: 'Order {number}',
  image: { url: '{picture}', alt: 'A picture of {item}' },
  links: [
    { label: 'Track it', url: '{tracking}' },
    { label: 'See the order', url: 'https://shop.example.com/orders/{number}' },
  ],
})
const known: Record<string, string> = {
  item: 'the vase',
  number: 'AB-1/2',
  picture: '/pictures/vase.jpg',
  tracking: 'https://carrier.example.com/t/9',
}

function filled(changed: Record<string, string | undefined> = {}) {
  const values = { ...known, ...changed }
  return fillCard(shape, (name) => values[name])
}

describe('a card', () => {
  test('has its values filled in, and those in an address cannot break out of their place', () => {
    expect(filled()).toEqual({
      title: 'The vase',
      text: 'Order AB-1/2',
      image: { url: '/pictures/vase.jpg', alt: 'A picture of the vase' },
      links: [
        { label: 'Track it', url: 'https://carrier.example.com/t/9' },
        { label: 'See the order', url: 'https://shop.example.com/orders/AB-1%2F2' },
      ],
    })
  })

  test('leaves out what has no address', () => {
    expect(filled({ tracking: undefined, picture: '' })).toMatchObject({
      image: null,
      links: [{ label: 'See the order' }],
    })
  })

  test('with nothing left to show or follow is not shown', () => {
    expect(filled({ tracking: undefined, picture: undefined, number: undefined })).toBeNull()
  })

  test.each([
    'http://carrier.example.com/t/9',
    'javascript:alert(1)',
    'data:text/html,x',
    '//carrier.example.com',
    '/orders/9',
    'https://carrier.example.com@evil.example.com/',
    'https://carrier.example.com\\@evil.example.com/',
    'https://cаrrier.example.com/',
    'https://carrier.example.com/\u202egpj',
    'https://carrier.example.com/ x',
    'https://localhost/',
    `https://carrier.example.com/${'a'.repeat(2_000)}`,
  ])('never links to %s, whoever gave it', (tracking) => {
    expect(filled({ tracking })?.links.map(({ label }) => label)).toEqual(['See the order'])
  })

  test.each([
    '//evil.example.com/a.jpg',
    '/\\evil.example.com/a.jpg',
    'http://a.example.com/a.jpg',
  ])('never shows a picture from %s', (picture) => {
    expect(filled({ picture })?.image).toBeNull()
  })

  test('leads only to https and to the host that can be read in it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(
      fc.property(text, fc.webUrl(), (noise, url) => {
        for (const tried of [noise, `https://${noise}`, url, `${url}${noise}`]) {
          if (!isWebAddress(tried)) continue
          const { protocol, username, password, host } = new URL(tried)
          expect([protocol, username, password]).toEqual(['https:', '', ''])
          expect(tried.slice('https://'.length).toLowerCase().replace(':443', '')).toMatch(
            new RegExp(`^${host.replaceAll('.', '\\.')}`),
          )
        }
      }),
    )
  })
})

describe('the order flow', () => {
  test('shows where the parcel can be followed', () => {
    const chat = new Chat(shippedBook())
    chat.say('where has AB-123456 got to?', 'order-status')
    const cards = chat.moves.flatMap(({ says }) =>
      says.flatMap((say) => (say.kind === 'text' && say.card ? [say.card] : [])),
    )
    expect(cards).toEqual([
      {
        title: 'The blue vase',
        text: 'Order AB-123456',
        image: { url: '/demo/pictures/vase.svg', alt: 'A picture of the blue vase' },
        links: [{ label: 'Track the parcel', url: 'https://example.com/track/RP-48291' }],
      },
    ])
  })
})
