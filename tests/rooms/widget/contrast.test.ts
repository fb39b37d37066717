import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Colour, contrast, readableOn } from '../../../web-chat/widget/chat/contrast.ts'

const part = fc.integer({ min: 0, max: 255 })
const anyColour: fc.Arbitrary<Colour> = fc.tuple(part, part, part)

test('black on white is 21, and nothing is read on itself', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21)
  expect(contrast([90, 90, 90], [90, 90, 90])).toBe(1)
})

test('on any ground every colour becomes readable', () => {
  fc.assert(
    fc.property(anyColour, anyColour, (ground, colour) => {
      expect(contrast(readableOn([ground], colour, 4.5), ground)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('a colour that is readable stays as it is', () => {
  fc.assert(
    fc.property(anyColour, anyColour, (ground, colour) => {
      fc.pre(contrast(colour, ground) >= 3)
      expect(readableOn([ground], colour, 3)).toEqual(colour)
    }),
  )
})

test('a colour that is not keeps as much of itself as it can', () => {
  const [red, green, blue] = readableOn([[255, 255, 255]], [255, 160, 0], 4.5)
  expect(red).toBeGreaterThan(green)
  expect(green).toBeGreaterThan(blue)
})
