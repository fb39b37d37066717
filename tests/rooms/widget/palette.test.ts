import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(
  new URL('../../../web-chat/widget/style/palette.css', import.meta.url),
  'utf8',
)
const light = coloursOf('--heed-')
const dark = coloursOf('--heed-dark-')

/** What is read on what. */
const text = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['ink', 'sunk'],
  ['ink', 'accent-soft'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'raised'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-deep'],
  ['link', 'paper'],
  ['link', 'raised'],
  ['link', 'accent-soft'],
  ['alert', 'paper'],
  ['alert', 'sunk'],
] as const
const marks = [
  ['on-accent', 'accent'],
  ['edge', 'paper'],
  ['edge', 'raised'],
  ['focus', 'paper'],
  ['focus', 'raised'],
  ['crisis', 'paper'],
  ['crisis', 'raised'],
] as const

test.each([
  ['light', light],
  ['dark', dark],
] as const)('in %s every text has a contrast of 4.5 and every mark of 3', (_, colours) => {
  for (const [on, under] of text) {
    expect(contrast(colours[on], colours[under]), `${on} on ${under}`).toBeGreaterThanOrEqual(4.5)
  }
  for (const [on, under] of marks) {
    expect(contrast(colours[on], colours[under]), `${on} on ${under}`).toBeGreaterThanOrEqual(3)
  }
})

test('dark says the same for a device that prefers it and for a page that asks for it', () => {
  const blocks = css.match(/color-scheme: dark;[^}]*/g) ?? []
  expect(blocks).toHaveLength(2)
  const [preferred, asked] = blocks.map((block) => block.replace(/\s+/g, ' ').trim())
  expect(preferred).toBe(asked)
})

function coloursOf(prefix: string): Record<string, string> {
  const found = css.matchAll(
    new RegExp(`var\\(${prefix}(?!dark-)([a-z-]+), (#[0-9a-f]{6})\\)`, 'g'),
  )
  return Object.fromEntries([...found].map(([, name, colour]) => [name, colour]))
}

function contrast(one = '', other = ''): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(hex: string): number {
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new Error(`${hex} is no colour of the palette.`)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const part = Number.parseInt(hex.slice(place, place + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
