import { type Colour, readableOn } from '../chat/contrast.ts'

/** What is read on what, and how well at least: the pairs of the palette's own test. */
const pairs = [
  ['ink', ['paper', 'raised', 'sunk', 'accent-soft'], 4.5],
  ['ink-soft', ['paper', 'raised', 'sunk'], 4.5],
  ['on-accent', ['accent', 'accent-deep'], 4.5],
  ['link', ['paper', 'raised', 'accent-soft'], 4.5],
  ['alert', ['paper', 'sunk'], 4.5],
  ['edge', ['paper', 'raised'], 3],
  ['focus', ['paper', 'raised'], 3],
  ['crisis', ['paper', 'raised'], 3],
] as const

/** Puts right what a site's own colours made unreadable, and leaves the rest as the site wants it. */
export function keepReadable(host: HTMLElement): void {
  for (const [name] of pairs) host.style.removeProperty(`--${name}`)
  const style = getComputedStyle(host)
  const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!pixel) return
  for (const [name, grounds, least] of pairs) {
    const colour = colourOf(name)
    const readable = readableOn(grounds.map(colourOf), colour, least)
    if (readable.join() !== colour.join()) {
      host.style.setProperty(`--${name}`, `rgb(${readable.join(' ')})`)
    }
  }

  /** Any colour that CSS knows, as the browser draws it. */
  function colourOf(name: string): Colour {
    if (!pixel) return [0, 0, 0]
    pixel.fillStyle = style.getPropertyValue(`--${name}`)
    pixel.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = pixel.getImageData(0, 0, 1, 1).data
    return [red, green, blue]
  }
}
