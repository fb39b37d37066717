/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number]

/** How well `a` is read on `b`, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/**
 * `colour`, or the nearest one on its way to black or white that reaches `least` on every one of `grounds`. Where
 * none does, whichever of black and white is read best.
 */
export function readableOn(grounds: readonly Colour[], colour: Colour, least: number): Colour {
  const worst = (one: Colour) => Math.min(...grounds.map((ground) => contrast(one, ground)))
  for (let step = 0; step <= 20; step += 1) {
    const [darker, lighter] = [0, 255].map((end) => mixed(colour, end, step / 20))
    for (const one of [darker, lighter]) if (one && worst(one) >= least) return one
  }
  return worst([0, 0, 0]) > worst([255, 255, 255]) ? [0, 0, 0] : [255, 255, 255]
}

function mixed(colour: Colour, end: number, share: number): Colour {
  const [red, green, blue] = colour
  const mix = (part: number) => Math.round(part + (end - part) * share)
  return [mix(red), mix(green), mix(blue)]
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
