import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(
  join(import.meta.dirname, '../../../web-chat/console/styles/palette.css'),
  'utf8',
)
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

const text = ['ink', 'muted', 'accent', 'calm', 'mild', 'moderate', 'severe', 'crisis']
const grounds = ['paper', 'surface', 'sunk', 'hover', 'note', 'accent-wash']
const pairs = [
  ...text.flatMap((front) => grounds.map((ground) => [front, ground] as const)),
  ['on-accent', 'accent-fill'],
  ['on-mark', 'mark'],
  ['paper', 'ink'],
] as const

describe.each(['light', 'dark'] as const)('the %s palette', (scheme) => {
  it.each(pairs)('writes %s on %s with a contrast of at least 4.5', (front, ground) => {
    expect(contrast(colour(front, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['paper', 'surface'])('draws the edges of fields on %s with at least 3', (ground) => {
    expect(contrast(colour('edge', scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(3)
  })

  it('keeps red for crisis alone', () => {
    for (const name of ['calm', 'mild', 'moderate', 'severe', 'accent'])
      expect(isRed(colour(name, scheme))).toBe(false)
    expect(isRed(colour('crisis', scheme))).toBe(true)
  })
})

function colour(name: string, scheme: 'light' | 'dark'): string {
  const found = colours.get(name)
  if (!found) throw new Error(`The palette has no --${name}.`)
  return found[scheme]
}

function channels(hex: string): [number, number, number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255,
  )
  return [r, g, b]
}

function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Hue within 15 degrees of red, and colourful. */
function isRed(hex: string): boolean {
  const [r, g, b] = channels(hex)
  const most = Math.max(r, g, b)
  const spread = most - Math.min(r, g, b)
  return most === r && spread > 0.2 && (Math.abs(g - b) / spread) * 60 < 15
}
