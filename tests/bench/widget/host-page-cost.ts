import type { Browser } from 'playwright-core'
import { desktop } from '../../support/browser.ts'
import { type Figure, type Measure, mainThread, median } from './figure.ts'

const rounds = 9

interface Costs {
  /** Milliseconds of processor. */
  readonly work: number
  /** Largest contentful paint, milliseconds. */
  readonly paint: number
  /** Total blocking time: what of long tasks is past 50 ms. */
  readonly blocking: number
  readonly shift: number
}

/**
 * What the closed chat adds to a page, as Lighthouse measures it, by the same page with and without the tag in one run. Noise
 * is how far the page without it differs from itself; what is added must be within it, or within what nobody can see.
 */
export const hostPageCost: Measure = async (browser, url) => {
  const withChat: Costs[] = []
  const without: Costs[] = []
  for (let round = 0; round < rounds; round += 1) {
    withChat.push(await visit(browser, url, true))
    without.push(await visit(browser, url, false))
  }
  const compare = (what: string, unit: string, unseen: number, of: (costs: Costs) => number) =>
    figure(`closed chat adds: ${what}`, unit, unseen, withChat.map(of), without.map(of))
  return [
    // Not a ratio: the demo shop's own work is next to nothing.
    compare('processor time', 'ms', 25, ({ work }) => work),
    compare('to largest contentful paint', 'ms', 16, ({ paint }) => paint),
    compare('to total blocking time', 'ms', 0, ({ blocking }) => blocking),
    compare('to layout shift', '', 0, ({ shift }) => shift),
  ]
}

function figure(
  what: string,
  unit: string,
  unseen: number,
  withChat: readonly number[],
  without: readonly number[],
): Figure {
  const usual = median(without)
  const noise = 2 * median(without.map((each) => Math.abs(each - usual)))
  const is = Math.round(1_000 * Math.max(0, median(withChat) - usual)) / 1_000
  return { what, is, most: Math.max(unseen, Math.round(noise)), unit }
}

async function visit(browser: Browser, url: string, hasChat: boolean): Promise<Costs> {
  const context = await browser.newContext({ ...desktop, serviceWorkers: 'block' })
  const page = await context.newPage()
  if (!hasChat) await page.route('**/widget.js', (route) => route.abort())
  await page.addInitScript(watch)
  const used = await mainThread(page)
  await page.goto(url)
  if (hasChat) await page.getByRole('button', { name: 'Open chat' }).waitFor()
  const work = await used()
  const seen = await page.evaluate(() => (window as unknown as { seen: Omit<Costs, 'work'> }).seen)
  await context.close()
  return { work, ...seen }
}

/** Runs in the page, before anything of its own. */
function watch(): void {
  const seen = { paint: 0, blocking: 0, shift: 0 }
  Object.assign(window, { seen })
  const on = (type: string, then: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(then)).observe({
      type,
      buffered: true,
    })
  on('largest-contentful-paint', ({ startTime }) => {
    seen.paint = startTime
  })
  on('longtask', ({ duration }) => {
    seen.blocking += Math.max(0, duration - 50)
  })
  on('layout-shift', (entry) => {
    // Not yet in TypeScript's DOM types.
    seen.shift += (entry as PerformanceEntry & { value: number }).value
  })
}
